import type { Anomalie } from './anomalie.ts';
import type { Donnees } from './donnees.ts';
import type { Feuille, Ligne } from './feuille.ts';
import type { Identifiants } from './identifiants.ts';
import { Rapprochement } from './rapprochement.ts';
import { signal } from './signalement.ts';

/** A cell that names something: where it is said, what it says, what exists, where that lives. */
type Renvoi<T> = {
	champ: keyof T & string;
	valeur: string | null;
	existants: Rapprochement;
	ou: string;
};

/** Unknown structures, axes, sub-themes, familles, statuts, solutions and sources, in every file. */
export function checkReferences(donnees: Donnees, identifiants: Identifiants): Anomalie[] {
	const ids = rapprocher(identifiants);
	const { structures, territoires, services, solutions, adoptions, relations } = donnees;
	return [
		...check(structures, ids, ({ champ, valeur }) => [
			renvoi('valeur', champ === 'famille' ? valeur : null, ids.familles, 'familles.json'),
			renvoi('valeur', champ === 'statutJuridique' ? valeur : null, ids.statuts, 'statuts.json')
		]),
		...check(territoires, ids, (t) => [structure('structure', t.structure, ids)]),
		...check(services, ids, (s) => [
			structure('structure', s.structure, ids),
			renvoi('axe', s.axe, ids.axes, 'axes.json')
		]),
		...check(solutions, ids, (s) =>
			s.axes.map(({ axe }) => renvoi('axes', axe, ids.axes, 'axes.json'))
		),
		...check(adoptions, ids, (a) => [
			renvoi('solution', a.solution, ids.solutions, 'solutions.csv'),
			structure('organisation', a.type === 'structure' ? a.organisation : null, ids)
		]),
		...check(relations, ids, (r) => {
			const existants = r.objet === 'structure' ? ids.structures : ids.solutions;
			const bouts = (['a', 'b'] as const).map((bout) =>
				renvoi(bout, r[bout], existants, `${r.objet}s.csv`)
			);
			return [...bouts, ...r.axes.map((axe) => renvoi('axes', axe, ids.axes, 'axes.json'))];
		})
	];
}

type Connus = Record<Exclude<keyof Identifiants, 'sousThematiques'>, Rapprochement>;

function rapprocher({ sousThematiques: _, ...listes }: Identifiants): Connus {
	const entries = Object.entries(listes).map(([nom, liste]) => [nom, new Rapprochement(liste)]);
	return Object.fromEntries(entries) as Connus;
}

function check<T extends { sources: string[] }>(
	feuille: Feuille<T>,
	ids: Connus,
	renvois: (valeur: T) => Renvoi<T>[]
): Anomalie[] {
	return feuille.lignes.flatMap((ligne) => {
		const sources = ligne.valeur.sources.map((id) =>
			renvoi<T>('sources', id, ids.sources, 'sources.csv')
		);
		return [...renvois(ligne.valeur), ...sources].flatMap((r) => follow(feuille, ligne, r));
	});
}

function follow<T extends object>(
	feuille: Feuille<T>,
	ligne: Ligne<T>,
	{ champ, valeur, existants, ou }: Renvoi<T>
): Anomalie[] {
	if (valeur === null || existants.has(valeur)) return [];
	const message = `« ${valeur} » n’existe pas dans ${ou}.`;
	const correction = existants.suggestion(valeur) ?? `Ajoutez-le d’abord dans ${ou}.`;
	return [
		signal(feuille, ligne, champ, { code: 'reference-inconnue', valeur, message, correction })
	];
}

function renvoi<T>(
	champ: keyof T & string,
	valeur: string | null,
	existants: Rapprochement,
	ou: string
): Renvoi<T> {
	return { champ, valeur, existants, ou };
}

function structure<T>(champ: keyof T & string, valeur: string | null, ids: Connus) {
	return renvoi<T>(champ, valeur, ids.structures, 'structures.csv');
}
