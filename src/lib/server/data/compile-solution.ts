import type { Release } from '#lib/domain/release.ts';
import type { RelationSolution } from '#lib/domain/solution.ts';
import type { Donnees } from './donnees.ts';
import type { LigneAdoption } from './ligne-adoption.ts';
import { byKey } from './ordre.ts';

type Reseau = Pick<
	Release,
	'solutions' | 'adoptions' | 'adoptionsAgregees' | 'relations' | 'relationsSolutions'
>;

/** Solutions, who uses them, and how structures and solutions are linked. */
export function compileSolutions(donnees: Donnees): Reseau {
	const adoptions = donnees.adoptions.lignes.map(({ valeur }) => valeur);
	const relations = donnees.relations.lignes.map(({ valeur }) => valeur);
	return {
		solutions: donnees.solutions.lignes
			.map(({ valeur: { solution, ...reste } }) => ({ slug: solution, ...reste }))
			.sort(byKey((s) => [s.slug])),
		adoptions: adoptions.flatMap(toAdoption).sort(byKey((a) => [a.solution, a.organisation.slug])),
		adoptionsAgregees: adoptions.flatMap(toAgregee).sort(byKey((a) => [a.solution, a.libelle])),
		relations: relations
			.filter(({ objet }) => objet === 'structure')
			.map(({ objet: _objet, b, nom, type, departements, ...reste }) => ({
				...reste,
				departements: departements.map((code) => code.toUpperCase()),
				b: { slug: b, nom },
				type: type as Release['relations'][number]['type']
			}))
			.sort(byKey((r) => [r.a, r.b.slug ?? r.b.nom, r.type])),
		relationsSolutions: relations
			.filter(({ objet, b }) => objet === 'solution' && b !== null)
			.map(({ a, b, type, sources, date, confiance, note }) => ({
				a,
				b: b as string,
				type: type as RelationSolution['type'],
				...{ sources, date, confiance, note }
			}))
			.sort(byKey((r) => [r.a, r.b, r.type]))
	};
}

function toAdoption(ligne: LigneAdoption): Release['adoptions'] {
	const { organisation, nom, type, nombre, ...reste } = ligne;
	if (organisation === null || type === null || nombre !== null) return [];
	return [{ ...reste, organisation: { slug: organisation, nom, type } }];
}

function toAgregee(ligne: LigneAdoption): Release['adoptionsAgregees'] {
	const { solution, nom, nombre, sources, date, confiance, note } = ligne;
	return nombre === null
		? []
		: [{ solution, nombre, libelle: nom, sources, date, confiance, note }];
}
