import { degres } from '#lib/domain/adoption/projection.ts';
import type { Arete, Organisation } from '#lib/domain/adoption/reseau.ts';
import type { Solution } from '#lib/domain/solution.ts';
import { baseSolutions, phraseSolutions } from '#lib/view/adoption/phrase.ts';
import { titreSolutions } from '#lib/view/adoption/question.ts';
import { texteDe } from '#lib/view/fragment.ts';
import { liste } from './csv.ts';
import type { SolutionsLues } from './solutions.ts';
import { sourceFigure } from './source-figure.ts';
import { escapeXml } from './texte.ts';

/** An attribute of the nodes or of the edges, of one type for all of them; null: unknown, not written. */
export type Attribut = { nom: string; type: 'string' | 'long' };
export type Valeurs = readonly (string | number | null)[];

/** A network as the formats of graphs say it. Ids are ours: no name can spoil them. */
export type ReseauFichier = {
	titre: string;
	/** The sentence, its base, the sources, the version and the licence. */
	description: string;
	/** Date of the release. */
	date: string;
	lien: string;
	attributsNoeuds: readonly Attribut[];
	attributsLiens: readonly Attribut[];
	noeuds: { id: string; nom: string; valeurs: Valeurs }[];
	liens: { id: string; de: string; vers: string; valeurs: Valeurs }[];
};

const texte = (nom: string): Attribut => ({ nom, type: 'string' });
const entier = (nom: string): Attribut => ({ nom, type: 'long' });

const NOEUDS = [
	texte('slug'),
	texte('nature'),
	texte('type'),
	texte('famille'),
	texte('origine'),
	texte('axes'),
	texte('licence'),
	texte('depot'),
	entier('organisations'),
	entier('adoptants'),
	entier('solutions')
];

const LIENS = [
	texte('role'),
	texte('etat'),
	texte('depuis'),
	texte('jusqua'),
	texte('moment'),
	texte('hebergement'),
	texte('confiance'),
	texte('sources')
];

/** The network of a view as nodes and edges; an edge whose date is unknown says so when one is asked. */
export function reseauFichier(lues: SolutionsLues, lien: string): ReseauFichier {
	const { noyau, vue, reseau } = lues;
	const counts = degres(reseau);
	const parts = [texteDe(phraseSolutions(reseau, vue)), baseSolutions(reseau)];
	const dated = vue.filtre.date === null ? null : 'en-cours';
	const edges = [
		...reseau.aretes.map((arete) => ({ arete, moment: dated })),
		...reseau.nonDatees.map((arete) => ({ arete, moment: 'non-datee' }))
	];
	const famille = ({ structure }: Organisation) =>
		structure === null ? null : (noyau.familles[noyau.structures[structure]!.famille]?.id ?? null);
	return {
		titre: titreSolutions(vue, noyau),
		description: [...parts, sourceFigure(noyau, null)].join(' '),
		date: noyau.release.date,
		lien,
		attributsNoeuds: NOEUDS,
		attributsLiens: LIENS,
		noeuds: [
			...reseau.solutions.map((solution, s) => ({
				id: `s${s}`,
				nom: solution.nom,
				valeurs: solutionValues(solution, counts[s]!)
			})),
			...reseau.organisations.map((organisation, o) => ({
				id: `o${o}`,
				nom: organisation.nom,
				valeurs: organisationValues(organisation, famille(organisation), having(reseau.aretes, o))
			}))
		],
		liens: edges.map(({ arete, moment }, i) => ({
			id: `l${i}`,
			de: `o${arete.organisation}`,
			vers: `s${arete.solution}`,
			valeurs: edgeValues(arete, moment)
		}))
	};
}

function having(aretes: readonly Arete[], organisation: number): number {
	const theirs = aretes.filter((arete) => arete.organisation === organisation);
	return new Set(theirs.map(({ solution }) => solution)).size;
}

function solutionValues(
	{ slug, origine, axes, licence, depot, couche }: Solution,
	{ organisations, adoptants }: { organisations: number; adoptants: number }
): Valeurs {
	const ids = liste([...new Set(axes.map(({ axe }) => axe))]) || null;
	const counts = [organisations, adoptants, null];
	return [slug, 'solution', couche, null, origine, ids, licence, depot, ...counts];
}

function organisationValues(
	{ slug, type }: Organisation,
	famille: string | null,
	solutions: number
): Valeurs {
	return [slug, 'organisation', type, famille, null, null, null, null, null, null, solutions];
}

function edgeValues({ adoption }: Arete, moment: string | null): Valeurs {
	const { role, etat, depuis, jusqua, hebergement, confiance, sources } = adoption;
	return [role, etat, depuis, jusqua, moment, hebergement, confiance, liste(sources)];
}

/**
 * Text of an attribute or of an element. A parser would turn a bare tab or line break of an attribute
 * into a space.
 */
export function ecrireXml(text: string): string {
	return escapeXml(text).replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** What is known of an item, by the place of its attribute. */
export function connues(valeurs: Valeurs): { place: number; valeur: string }[] {
	return valeurs.flatMap((valeur, place) =>
		valeur === null || valeur === '' ? [] : { place, valeur: ecrireXml(String(valeur)) }
	);
}
