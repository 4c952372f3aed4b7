import { LEXIQUE, type IdLexique } from '#lib/domain/lexique.ts';
import type { Adhesion, Role } from '#lib/domain/structure.ts';

/** The words of the two roles; a hybrid carries both. */
export const MOTS_ROLE: Record<Role, { libelle: string; definition: string }> = {
	'opsn-historique': { libelle: 'OPSN historique', definition: definitionDe('opsn-historique') },
	'operateur-thd': { libelle: 'Opérateur THD', definition: definitionDe('thd') }
};

/** How the membership of Déclic is known. */
export const MOTS_ADHESION: Record<Adhesion, string> = {
	attestee: 'Membre de Déclic, attesté par une source',
	deduite: 'Membre de Déclic, déduit d’une liste',
	inconnue: 'Adhésion à Déclic inconnue'
};

/** The fields of the identity sheet, in its order. */
export const MOTS_CHAMP = {
	nom: 'Nom',
	sigle: 'Sigle',
	anneeCreation: 'Création',
	statutJuridique: 'Forme juridique',
	siren: 'SIREN',
	site: 'Site',
	adhesion: 'Réseau Déclic',
	nombreAdherents: 'Adhérents',
	effectif: 'Effectif'
} as const;
export type ChampIdentite = keyof typeof MOTS_CHAMP;

function definitionDe(id: IdLexique): string {
	return LEXIQUE.find((mot) => mot.id === id)!.definition;
}
