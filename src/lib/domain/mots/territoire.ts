import type { Etendue, Territoire, TypeZone } from '#lib/domain/territoire.ts';

/** Why a structure is in a zone. */
export const MOTS_NATURE_TERRITOIRE: Record<Territoire['nature'], string> = {
	perimetre: 'Périmètre',
	adherents: 'Adhérents'
};

/** How much of a zone it serves. */
export const MOTS_ETENDUE: Record<Etendue, string> = {
	entiere: 'en entier',
	partielle: 'en partie',
	inconnue: 'étendue non renseignée'
};

/** Kinds of zone, one and several. */
export const MOTS_ZONE: Record<TypeZone, { un: string; plusieurs: string }> = {
	region: { un: 'Région', plusieurs: 'régions' },
	departement: { un: 'Département', plusieurs: 'départements' },
	epci: { un: 'Intercommunalité', plusieurs: 'intercommunalités' },
	commune: { un: 'Commune', plusieurs: 'communes' }
};
