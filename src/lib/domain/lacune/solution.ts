import type { Adoption } from '#lib/domain/adoption.ts';
import { compareNoms } from '#lib/domain/nom.ts';
import type { Release } from '#lib/domain/release.ts';
import type { Solution } from '#lib/domain/solution.ts';
import { visibiliteReader, type Choix } from '#lib/domain/visibilite.ts';
import type { Colonne } from './colonne.ts';

/** A shared solution that serves a column, and who already has it. */
export type SolutionUtile = {
	solution: Solution;
	/** Why it is linked to the column: the study or a source says it, or we deduce it. */
	fondement: Solution['axes'][number]['fondement'];
	/** False when only its axe is known, and a sous-thématique is asked. */
	precise: boolean;
	promoteurs: Adoption['organisation'][];
	/** Named organisations that use it, its promoters apart. */
	adoptants: number;
};

/** Which solutions, in which order: written once, shown wherever the list is. */
export const REGLE_SOLUTIONS =
	'Solutions mutualisées liées à ce service : d’abord celles dont la sous-thématique est connue, ' +
	'puis celles qui ont le plus d’adoptants nommés, puis par ordre alphabétique. Un promoteur ne ' +
	'compte pas comme adoptant.';

/**
 * The shared solutions that serve a column, as a choice of evidence shows them; commitments and data
 * standards are not software and are left out. On the server: the release never reaches the browser.
 */
export function solutionsUtiles(release: Release, choix: Choix, colonne: Colonne): SolutionUtile[] {
	const visible = visibiliteReader(release, choix);
	const adoptions = visible(release.adoptions).montres;
	return visible(release.solutions)
		.montres.filter(({ couche }) => couche === 'solution')
		.flatMap((solution) => {
			const lien = lienDe(release, solution, colonne);
			return lien ? [{ solution, ...lien, ...usersOf(adoptions, solution.slug) }] : [];
		})
		.sort(
			(a, b) =>
				Number(b.precise) - Number(a.precise) ||
				b.adoptants - a.adoptants ||
				compareNoms(a.solution.nom, b.solution.nom)
		);
}

function lienDe({ axes }: Pick<Release, 'axes'>, solution: Solution, { type, id }: Colonne) {
	if (type === 'axe') {
		const lien = solution.axes.find(({ axe }) => axe === id);
		return lien && { fondement: lien.fondement, precise: true };
	}
	const axe = axes.find(({ sousThematiques }) =>
		sousThematiques.some((sous) => sous.id === id)
	)?.id;
	const exact = solution.axes.find(({ sousThematique }) => sousThematique === id);
	const vague = solution.axes.find((lien) => lien.axe === axe && lien.sousThematique === null);
	const lien = exact ?? vague;
	return lien && { fondement: lien.fondement, precise: lien === exact };
}

function usersOf(adoptions: readonly Adoption[], slug: string) {
	const siennes = adoptions.filter(({ solution }) => solution === slug);
	const promoteurs = siennes.filter(({ role }) => role === 'promoteur').map((a) => a.organisation);
	const promoting = new Set(promoteurs.map((p) => p.slug));
	const adoptants = siennes.filter(
		({ role, organisation }) => role === 'adoptant' && !promoting.has(organisation.slug)
	);
	return {
		promoteurs,
		adoptants: new Set(adoptants.map(({ organisation }) => organisation.slug)).size
	};
}
