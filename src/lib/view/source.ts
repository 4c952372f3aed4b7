import type { SourceCitee } from '#lib/domain/fiche/source.ts';
import { MOTS_CONFIANCE, MOTS_NATURE } from '#lib/domain/mots/preuve.ts';
import type { Preuve } from '#lib/domain/preuve.ts';
import type { Source } from '#lib/domain/source.ts';
import { motsDate } from './date.ts';
import { espacer } from './espacer.js';
import { accord } from './nombre.ts';

type Terme = { term: string; value: string; href?: string };

/** What a link to a source says on the line of a fact (`ui/SourceLink.svelte`). */
export type LienSource = {
	label: string;
	href: string | null;
	level: 1 | 2 | 3;
	confidence: string;
	attests: string;
	terms: Terme[];
	/** Where a visitor says that the fact is wrong. */
	report: string;
};

/** Longest label that stands on one line of a phone. */
const LONGUEUR = 34;

/**
 * Host of the document, or its short title when it has no address: "sitiv.fr", "Étude Déclic…". On
 * GitHub, which hosts everyone, its publisher: "ANCT, GitHub".
 */
export function labelSource({ url, document, titre, editeur }: Source): string {
	if (url === null) return cut(document ?? titre);
	const host = new URL(url).hostname.replace(/^www\d?\./, '');
	return cut(host === 'github.com' && editeur !== null ? `${editeur}, GitHub` : host);
}

/**
 * The link to one source of a fact; `attests` says the fact in one sentence. A document without a
 * public address leads to its line in the list of sources of the page when `ancre` gives it.
 */
export function lienSource(
	source: Source,
	preuve: Pick<Preuve, 'confiance' | 'date' | 'note'>,
	attests: string,
	ancre: string | null = null
): LienSource {
	const { niveau, libelle } = MOTS_CONFIANCE[preuve.confiance];
	return {
		label: labelSource(source),
		href: source.url ?? ancre,
		level: niveau,
		confidence: libelle,
		attests: espacer(attests),
		terms: termsOf(source, preuve),
		report: '/aide#signaler'
	};
}

function termsOf(source: Source, { date, note, confiance }: Parameters<typeof lienSource>[1]) {
	const { titre, url, editeur, publication, lecture, nature } = source;
	const terms: (Terme | null)[] = [
		{ term: 'Document', value: titre, ...(url === null ? {} : { href: url }) },
		editeur === null ? null : { term: 'Éditeur', value: editeur },
		{ term: 'Nature', value: MOTS_NATURE[nature] },
		publication === null ? null : { term: 'Publication', value: motsDate(publication) },
		{ term: 'Date du fait', value: date === null ? 'non renseignée' : motsDate(date) },
		{ term: 'Lu le', value: motsDate(lecture) },
		{ term: 'Confiance', value: MOTS_CONFIANCE[confiance].libelle.replace('confiance ', '') },
		note === null ? null : { term: 'Note', value: note }
	];
	return terms
		.filter((term) => term !== null)
		.map((term) => ({ ...term, value: espacer(term.value) }));
}

function cut(label: string): string {
	return label.length <= LONGUEUR ? label : `${label.slice(0, LONGUEUR - 1).trimEnd()}…`;
}

/** Gives the links of a fact: `attests` says it in one sentence. */
export type LecteurSources = (preuve: Preuve, attests: string) => LienSource[];

/**
 * The links of any fact of a page from the documents that it lists; one without a public address
 * leads to its line of that list, `#source-<id>`.
 */
export function sourcesReader(sources: readonly Source[]): LecteurSources {
	const documents = new Map(sources.map((source) => [source.id, source]));
	return (preuve, attests) =>
		preuve.sources.map((id) => {
			const source = documents.get(id);
			if (!source) throw new RangeError(`source absente de la page : ${id}`);
			return lienSource(source, preuve, attests, `#source-${id}`);
		});
}

/** Lines of the list of sources of a page (`ui/SourceList.svelte`). */
export function lignesSources(sources: readonly SourceCitee[]) {
	return sources.map(({ id, titre, url, editeur, nature, publication, lecture, faits }) => ({
		id,
		title: titre,
		href: url,
		details: [
			editeur === null || editeur === titre ? '' : `${editeur}.`,
			`${MOTS_NATURE[nature]}${publication === null ? '' : `, ${motsDate(publication)}`}, lue le ${motsDate(lecture)}.`,
			`${accord(faits, 'fait cité', 'faits cités')}.`,
			url === null ? 'Document sans adresse publique.' : ''
		]
			.filter((texte) => texte !== '')
			.join(' ')
	}));
}
