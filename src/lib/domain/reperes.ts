import type { Release } from './release.ts';
import type { Structure } from './structure.ts';

/**
 * A figure of this release, as a range when it has two ends. `base`: on how many members it rests;
 * null when it is a plain count.
 */
export type Repere = { min: number; max: number; base: number | null };

/** One row of a breakdown: what the 2023 study counts and what this release counts. */
export type Repartition = { id: string; nom: string; etude: number | null; mitoyen: number };

/** Structures counted as members of the network: `inconnue` stays out of every count. */
export function membres({ structures }: Pick<Release, 'structures'>): Structure[] {
	return structures.filter(({ adhesion }) => adhesion.valeur !== 'inconnue');
}

/** Members by family, in the order of the families, beside the count of the study. */
export function repartirFamilles(release: Release): Repartition[] {
	const comptes = countBy(membres(release), ({ famille }) => famille.valeur);
	return release.familles.map(({ id, nom, etude }) => ({
		id,
		nom,
		etude,
		mitoyen: comptes.get(id) ?? 0
	}));
}

/** Members by legal form; those whose form is unknown make a last row that the study has not. */
export function repartirStatuts(release: Release): Repartition[] {
	const comptes = countBy(membres(release), ({ statutJuridique }) => statutJuridique?.valeur);
	const inconnus = comptes.get(undefined) ?? 0;
	return [
		...release.statuts.map(({ id, nom, etude }) => ({
			id,
			nom,
			etude,
			mitoyen: comptes.get(id) ?? 0
		})),
		{ id: 'inconnu', nom: 'Non renseigné', etude: null, mitoyen: inconnus }
	];
}

/** The figures of the study that this release can answer, under the study's ids. */
export function reperes(release: Release): Map<string, Repere> {
	const tous = membres(release);
	return new Map([
		...compte('axes', release.axes.length),
		...compte('sous-thematiques-listees', release.axes.flatMap((a) => a.sousThematiques).length),
		...compte('adherents-texte', tous.length),
		...compte('solutions-partagees', release.solutions.length),
		...extremes(
			'annee-creation',
			tous.map((s) => s.anneeCreation?.valeur)
		),
		...extremes(
			'adherents-par-structure',
			tous.map((s) => s.nombreAdherents?.valeur)
		),
		...extremes(
			'taille-structure',
			tous.map((s) => s.effectif?.valeur.nombre)
		)
	]);
}

const compte = (id: string, n: number): [string, Repere][] => [
	[id, { min: n, max: n, base: null }]
];

function extremes(id: string, valeurs: (number | undefined)[]): [string, Repere][] {
	const connues = valeurs.filter((valeur) => valeur !== undefined);
	if (connues.length === 0) return [];
	return [[id, { min: Math.min(...connues), max: Math.max(...connues), base: connues.length }]];
}

function countBy<K>(structures: Structure[], key: (structure: Structure) => K): Map<K, number> {
	const comptes = new Map<K, number>();
	for (const structure of structures)
		comptes.set(key(structure), (comptes.get(key(structure)) ?? 0) + 1);
	return comptes;
}
