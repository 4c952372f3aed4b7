import { canonicalJson } from '#lib/domain/canonique.ts';
import type { Release } from '#lib/domain/release.ts';

/** The lists of a release that readers follow, in the order in which changes are said. */
export const LISTES = [
	'structures',
	'territoires',
	'services',
	'solutions',
	'adoptions',
	'adoptionsAgregees',
	'relations',
	'relationsSolutions',
	'sources',
	'axes',
	'familles',
	'statuts'
] as const;
export type Liste = (typeof LISTES)[number];

/** What differs in one list: keys of its entries, in the order of the list that has them. */
export type ChangementListe = {
	liste: Liste;
	ajoutes: string[];
	retires: string[];
	modifies: string[];
};

type Entree<L extends Liste> = Release[L][number];

/** What makes two entries of a list the same thing, whatever is said of it. */
const CLES: { [L in Liste]: (entree: Entree<L>) => readonly (string | null)[] } = {
	structures: ({ slug }) => [slug],
	territoires: ({ structure, zone, nature }) => [structure, zone.type, zone.code, nature],
	services: ({ structure, axe, sousThematique }) => [structure, axe, sousThematique],
	solutions: ({ slug }) => [slug],
	adoptions: ({ solution, organisation, role }) => [solution, organisation.slug, role],
	adoptionsAgregees: ({ solution, libelle }) => [solution, libelle],
	relations: ({ a, b, type }) => [a, b.slug ?? b.nom, type],
	relationsSolutions: ({ a, b, type }) => [a, b, type],
	sources: ({ id }) => [id],
	axes: ({ id }) => [id],
	familles: ({ id }) => [id],
	statuts: ({ id }) => [id]
};

/**
 * What changed from a release to another, list by list; a list without a change is left out. An
 * entry is the same when its key is: other words, dates or sources make it a modified one.
 */
export function changementsEntre(avant: Release, apres: Release): ChangementListe[] {
	return LISTES.flatMap((liste) => {
		const [old, now] = [rangees(avant, liste), rangees(apres, liste)];
		const keys = { old: [...old.keys()], now: [...now.keys()] };
		const changement = {
			liste,
			ajoutes: keys.now.filter((cle) => !old.has(cle)),
			retires: keys.old.filter((cle) => !now.has(cle)),
			modifies: keys.now.filter((cle) => old.has(cle) && old.get(cle) !== now.get(cle))
		};
		const { ajoutes, retires, modifies } = changement;
		return ajoutes.length + retires.length + modifies.length > 0 ? [changement] : [];
	});
}

/** The key of an entry, as text. */
export function cleDe<L extends Liste>(liste: L, entree: Entree<L>): string {
	return CLES[liste](entree).join(' ');
}

/** All that a release says of each key of a list, as one text. */
function rangees<L extends Liste>(release: Release, liste: L): Map<string, string> {
	const lues = new Map<string, string>();
	for (const entree of release[liste] as Entree<L>[]) {
		const cle = cleDe(liste, entree);
		lues.set(cle, (lues.get(cle) ?? '') + canonicalJson(entree));
	}
	return lues;
}
