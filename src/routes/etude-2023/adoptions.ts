import { FILTRE_DEFAUT } from '#lib/domain/filtre.ts';
import type { Release } from '#lib/domain/release.ts';
import { visibiliteReader } from '#lib/domain/visibilite.ts';
import type { Etude } from '#lib/server/data/etude.ts';

/** A shared solution of the study, who promotes it, and how many adopters are documented today. */
export type SolutionEtude = { id: string; nom: string; promoteur: string; adoptants: number };

/** The solutions of the study in its order; a promoter is not an adopter of its own solution. */
export function adoptionsEtude(release: Release, etude: Etude): SolutionEtude[] {
	const { montres } = visibiliteReader(release, FILTRE_DEFAUT)(release.adoptions);
	return etude.solutions.map(({ id, nom, promoteur }) => {
		const siennes = montres.filter(({ solution }) => solution === id);
		const porteur = siennes.find(({ organisation }) => organisation.slug === promoteur);
		return {
			id,
			nom,
			promoteur: porteur?.organisation.nom ?? promoteur,
			adoptants: siennes.filter(({ role, etat }) => role === 'adoptant' && etat === 'en-service')
				.length
		};
	});
}
