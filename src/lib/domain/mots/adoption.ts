import type { Adoption } from '#lib/domain/adoption.ts';
import type { Solution } from '#lib/domain/solution.ts';

/** What an organisation is to a solution. A promoter is not counted as an adopter. */
export const MOTS_ROLE_ADOPTION: Record<Adoption['role'], string> = {
	promoteur: 'Promoteur',
	'co-developpeur': 'Co-développeur',
	adoptant: 'Utilisateur',
	distributeur: 'Distributeur',
	contributeur: 'Contributeur',
	financeur: 'Financeur'
};

/** Where a solution comes from. */
export const MOTS_ORIGINE: Record<Solution['origine'], string> = {
	'etude-2023': 'solution de l’étude de 2023',
	'suite-territoriale': 'service de La Suite territoriale',
	autre: 'autre solution partagée'
};

/** A commitment or a data standard is not software. */
export const MOTS_COUCHE: Record<Solution['couche'], string> = {
	solution: 'Solution',
	engagement: 'Engagement',
	standard: 'Standard de données'
};
