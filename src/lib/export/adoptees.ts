import { adopteesDe } from '#lib/domain/adoption/adoptees.ts';
import type { Couverture } from '#lib/domain/couverture/couverture.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { liste, type Colonne } from './csv.ts';

/** The solutions in use in a département, and by which structures: slugs. */
type SolutionLue = { solution: string; structures: string[] };

/** Those of département number `d`: in course, and without a date when one is asked. */
function solutionsDe(index: Index, couverture: Couverture, d: number) {
	const { noyau } = index;
	const { usages = [], nonDates = [] } = couverture.adoptees ?? {};
	const read = (kept: typeof usages) =>
		adopteesDe(index, couverture, kept, d).map((one): SolutionLue => ({
			solution: noyau.solutions[one.solution]!.slug,
			structures: one.usages.map(({ structure }) => noyau.structures[structure]!.slug)
		}));
	return { solutions: read(usages), nonDatees: read(nonDates) };
}

/**
 * The JSON of a cell with its solutions, when the coverage counts them. Their number is null where
 * none is documented: unknown is not 0.
 */
export function avecSolutions(
	index: Index,
	couverture: Couverture,
	d: number,
	cellule: string
): string {
	const { adoptees } = couverture;
	if (!adoptees) return cellule;
	const { solutions, nonDatees } = solutionsDe(index, couverture, d);
	const suite = {
		nombreSolutions: solutions.length || null,
		solutions,
		...(adoptees.choix.date === null ? {} : { solutionsNonDatees: nonDatees })
	};
	return `${cellule.slice(0, -1)},${JSON.stringify(suite).slice(1)}`;
}

/** The columns of a CSV of départements, when the coverage counts solutions; none otherwise. */
export function colonnesSolutions(
	index: Index,
	couverture: Couverture
): Colonne<{ code: string }>[] {
	const { adoptees } = couverture;
	if (!adoptees) return [];
	const places = new Map(index.noyau.departements.map(({ code }, d) => [code, d]));
	const read = ({ code }: { code: string }) => solutionsDe(index, couverture, places.get(code)!);
	const slugs = (lues: readonly SolutionLue[]) => liste(lues.map(({ solution }) => solution));
	return [
		{
			nom: 'nombre_solutions',
			type: 'entier',
			sens: 'Solutions adoptées par une structure présente ; vide quand aucune n’est documentée',
			valeur: (ligne) => read(ligne).solutions.length || null
		},
		{
			nom: 'solutions',
			type: 'liste',
			sens: 'Identifiants de ces solutions',
			valeur: (ligne) => slugs(read(ligne).solutions)
		},
		...(adoptees.choix.date === null
			? []
			: [
					{
						nom: 'solutions_non_datees',
						type: 'liste' as const,
						sens: 'Identifiants de celles dont l’adoption n’a pas de date',
						valeur: (ligne: { code: string }) => slugs(read(ligne).nonDatees)
					}
				])
	];
}
