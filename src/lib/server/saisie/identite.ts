import { MOTS_ADHESION, MOTS_ROLE } from '#lib/domain/mots/structure.ts';
import { ADHESIONS, ROLES } from '#lib/domain/structure.ts';
import type { Champ } from '#lib/server/data/ligne-structure.ts';
import type { Colonne } from './colonne.ts';

const vide = { value: '', label: 'Non renseigné' };

/** How each known field of a structure is typed, in the order of the form. */
export const IDENTITE: Readonly<Record<Champ, Colonne>> = {
	nom: { label: 'Nom', kind: 'line', help: 'Le nom officiel, en entier.' },
	sigle: { label: 'Sigle', kind: 'line' },
	famille: {
		...{ label: 'Famille', kind: 'choice' },
		options: ({ familles }) => [vide, ...familles]
	},
	roles: {
		...{ label: 'Rôles', kind: 'boxes' },
		options: () => ROLES.map((value) => ({ value, label: MOTS_ROLE[value].libelle }))
	},
	statutJuridique: {
		...{ label: 'Forme juridique', kind: 'choice' },
		options: ({ statuts }) => [vide, ...statuts]
	},
	siren: { label: 'SIREN', kind: 'line', help: 'Neuf chiffres, sans espace.' },
	anneeCreation: { label: 'Année de création', kind: 'line', help: 'Quatre chiffres.' },
	site: { label: 'Site', kind: 'line', help: 'Adresse en https://.' },
	adhesionDeclic: {
		...{ label: 'Adhésion au réseau Déclic', kind: 'choice' },
		options: () => [vide, ...ADHESIONS.map((value) => ({ value, label: MOTS_ADHESION[value] }))]
	},
	nombreAdherents: { label: 'Nombre d’adhérents', kind: 'line' },
	effectif: {
		label: 'Effectif',
		kind: 'line',
		help: '«\u202f104 agents\u202f» ou «\u202f15 etp\u202f».'
	}
};

/** A fact that no known field holds. */
export const LIBRE: Colonne = { label: 'Valeur', kind: 'text' };
