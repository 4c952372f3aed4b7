import type { CogAnnexe } from '#lib/domain/cog-annexe.ts';
import { nearest } from '#lib/domain/proche.ts';
import type { Annuaire } from './annuaire.ts';
import { lineOf } from './lignes.ts';
import { cherche } from './recherche.ts';

/** An address that was probably meant, with the name to show. */
export type Proche = { href: string; nom: string };

const PROCHES_MAX = 5;

/**
 * What an unknown code of a département probably meant: "1" the Ain, "20" both halves of Corsica,
 * "somme" the Somme, "69M" the Rhône.
 */
export function prochesDepartement(annuaire: Annuaire, code: string): Proche[] {
	const { zones, departements } = annuaire.index;
	const asked = code.toUpperCase();
	const known = zones.slice(0, departements);
	const cuts = asked.length > 1;
	const meant = known.filter(
		(d) =>
			d.code === `0${asked}` ||
			(cuts && (asked.startsWith(d.code) || d.code.startsWith(asked))) ||
			(asked === '20' && /^2[AB]$/.test(d.code))
	);
	if (meant.length > 0) return meant.map(departementProche);
	const answers = found(annuaire, code);
	if (answers.length > 0) return answers;
	const near = nearest(
		asked,
		known.map((d) => d.code)
	);
	return known.filter((d) => d.code === near).map(departementProche);
}

/**
 * What an unknown code of a commune probably meant: today's commune of an old code, the communes of
 * a postcode or of a name, the nearest code
 * and the département that it would be in.
 */
export function prochesCommune(annuaire: Annuaire, annexe: CogAnnexe, code: string): Proche[] {
	const asked = code.toUpperCase();
	const numero = (known: string) => annuaire.codes.indexOf(known);
	const actuelles = annexe.rattachements
		.filter((r) => r.code === asked)
		.map((r) => numero(r.commune));
	if (actuelles.length > 0) return unique(actuelles.map((c) => communeProche(annuaire, c)));
	const padded = numero(`0${asked}`);
	if (padded >= 0) return [communeProche(annuaire, padded)];
	const answers = found(annuaire, code);
	if (answers.length > 0) return answers;
	const near = nearest(asked, annuaire.codes);
	const departement = annuaire.index.zones.filter((zone) => asked.startsWith(zone.code));
	return [
		...(near === null ? [] : [communeProche(annuaire, numero(near))]),
		...departement.map(departementProche)
	];
}

/** What an unknown SIREN of an EPCI probably meant: the EPCI of a name, or the nearest SIREN. */
export function prochesEpci(annuaire: Annuaire, code: string): Proche[] {
	const answers = found(annuaire, code);
	if (answers.length > 0) return answers;
	const { anciennes, epci } = annuaire.fins;
	const sirens = Array.from({ length: epci - anciennes }, (_, i) => lineOf(annuaire.codesEpci, i));
	const near = nearest(code, sirens);
	if (near === null) return [];
	return [{ href: `/epci/${near}`, nom: annuaire.libelles[anciennes + sirens.indexOf(near)]! }];
}

function found(annuaire: Annuaire, question: string): Proche[] {
	const { groupes } = cherche(annuaire, question.replaceAll('-', ' '), PROCHES_MAX);
	const first = groupes.flatMap((g) => g.trouvailles);
	return unique(
		first.map(({ nom, precision, href }) => ({ href, nom: `${nom}, ${precision}` }))
	).slice(0, PROCHES_MAX);
}

function departementProche({ code, nom }: { code: string; nom: string }): Proche {
	return { href: `/departements/${code}`, nom: `${nom} (${code})` };
}

function communeProche(annuaire: Annuaire, commune: number): Proche {
	const zone = annuaire.index.zones[annuaire.zones[commune]!]!;
	return {
		href: `/communes/${annuaire.codes[commune]!}`,
		nom: `${annuaire.libelles[commune]!}, ${zone.nom} (${zone.code})`
	};
}

function unique(proches: Proche[]): Proche[] {
	return proches.filter(({ href }, i) => proches.findIndex((p) => p.href === href) === i);
}
