import type { Relation } from '#lib/domain/relation.ts';

/** A relation told from each side: `de` by the first body, `vers` by the second. */
export const MOTS_RELATION: Record<Relation['type'], { de: string; vers: string }> = {
	cooperation: { de: 'Coopère avec', vers: 'Coopère avec' },
	fournit: { de: 'Fournit un service à', vers: 'Reçoit un service de' },
	'opere-pour': { de: 'Opère un service pour', vers: 'Confie un service à' },
	'commande-commune': { de: 'Achète en commun avec', vers: 'Achète en commun avec' },
	fusion: { de: 'A repris l’activité de', vers: 'A rejoint' },
	reutilisation: { de: 'Voit son travail réutilisé par', vers: 'Réutilise le travail de' }
};
