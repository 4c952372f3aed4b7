import type { Axe } from '#lib/domain/axe.ts';
import type { Donnees } from '#lib/server/data/donnees.ts';
import { groupBy } from '#lib/server/data/groupe.ts';
import type { Saisie } from './saisie.ts';

export type Option = { value: string; label: string };

/** What a form offers to choose from: the draft's own lists. */
export type Listes = {
	axes: readonly Axe[];
	familles: Option[];
	statuts: Option[];
	structures: Option[];
	solutions: Option[];
	sources: Option[];
	/** Nature of each source, by its identifier. */
	natures: ReadonlyMap<string, string>;
};

/** The lists of a draft, by name. */
export function listesDe(donnees: Donnees): Listes {
	const noms = groupBy(
		donnees.structures.lignes.filter(({ valeur }) => valeur.champ === 'nom'),
		({ valeur }) => valeur.structure
	);
	const byName = (options: Option[]) =>
		options.sort((a, b) => a.label.localeCompare(b.label, 'fr') || (a.value < b.value ? -1 : 1));
	const nommes = (all: readonly { id: string; nom: string }[] | null) =>
		(all ?? []).map(({ id, nom }) => ({ value: id, label: nom }));
	return {
		axes: donnees.axes ?? [],
		familles: nommes(donnees.familles),
		statuts: nommes(donnees.statuts),
		structures: byName(
			[...noms].map(([value, [ligne]]) => ({ value, label: ligne!.valeur.valeur }))
		),
		solutions: byName(
			donnees.solutions.lignes.map(({ valeur }) => ({ value: valeur.solution, label: valeur.nom }))
		),
		sources: byName(
			donnees.sources.lignes.map(({ valeur }) => ({ value: valeur.id, label: valeur.titre }))
		),
		natures: new Map(donnees.sources.lignes.map(({ valeur }) => [valeur.id, valeur.nature]))
	};
}

/** What anyone may know of: the structures and the solutions of the public release. */
export type Publique = {
	structures: readonly { slug: string }[];
	solutions: readonly { slug: string }[];
};

/** The same lists, less the structures and the solutions that only the draft, and no sheet of these, names. */
export function listesConnues(
	listes: Listes,
	publique: Publique,
	fiches: readonly Saisie[]
): Listes {
	const rangees = fiches.flatMap((fiche) => Object.values(fiche));
	const connues = (options: Option[], publiees: readonly string[], colonnes: string[]) => {
		const nommees = rangees.flatMap((rangee) => colonnes.map((colonne) => rangee[colonne]));
		const ids = new Set([...publiees, ...nommees]);
		return options.filter(({ value }) => ids.has(value));
	};
	const structures = publique.structures.map(({ slug }) => slug);
	const solutions = publique.solutions.map(({ slug }) => slug);
	return {
		...listes,
		structures: connues(listes.structures, structures, ['a', 'b', 'structure']),
		solutions: connues(listes.solutions, solutions, ['solution'])
	};
}

/** The label of a value among some options; the value itself when it is none of them. */
export function libelleDe(options: readonly Option[], value: string): string {
	return options.find((option) => option.value === value)?.label ?? value;
}
