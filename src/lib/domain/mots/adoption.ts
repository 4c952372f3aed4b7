import type { Adoption } from '#lib/domain/adoption.ts';
import type { RelationSolution, Solution } from '#lib/domain/solution.ts';

/** What an organisation is to a solution. A promoter is not counted as an adopter. */
export const MOTS_ROLE_ADOPTION: Record<Adoption['role'], string> = {
	promoteur: 'Promoteur',
	'co-developpeur': 'Co-développeur',
	adoptant: 'Utilisateur',
	distributeur: 'Distributeur',
	contributeur: 'Contributeur',
	financeur: 'Financeur'
};

/** What an organisation is. */
export const MOTS_ORGANISATION: Record<Adoption['organisation']['type'], string> = {
	structure: 'Structure de la carte',
	commune: 'Commune',
	epci: 'Intercommunalité',
	departement: 'Département',
	region: 'Région',
	etat: 'État',
	association: 'Association',
	entreprise: 'Entreprise',
	communaute: 'Communauté',
	autre: 'Autre'
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

/** Why a solution is linked to an axe. */
export const MOTS_FONDEMENT: Record<Solution['axes'][number]['fondement'], string> = {
	etude: 'lien donné par l’étude de 2023',
	source: 'lien donné par une source',
	deduit: 'lien déduit de sa description'
};

/** What the code of a solution has become. */
export const MOTS_ETAT_SOLUTION: Record<Solution['etat'], string> = {
	active: 'Active',
	dormante: 'Dormante',
	inconnu: 'Non renseigné'
};

/** A relation of a solution to another, read from `a`, then from `b`. */
export const MOTS_RELATION_SOLUTION: Record<
	RelationSolution['type'],
	{ de: string; vers: string }
> = {
	'fait-partie-de': { de: 'Fait partie de', vers: 'Comprend' },
	integre: { de: 'Intègre', vers: 'Est intégrée à' },
	etend: { de: 'Étend', vers: 'Est étendue par' },
	remplace: { de: 'Remplace', vers: 'Est remplacée par' }
};
