import type { LigneAnnuaire } from '#lib/domain/annuaire/annuaire.ts';
import { type Colonne, liste, type Profil, toCsv } from './csv.ts';

const COLONNES: Colonne<LigneAnnuaire>[] = [
	{ nom: 'structure', valeur: ({ slug }) => slug },
	{ nom: 'nom', valeur: ({ nom }) => nom },
	{ nom: 'sigle', valeur: ({ sigle }) => sigle },
	{ nom: 'famille', valeur: ({ famille }) => famille },
	{ nom: 'roles', valeur: ({ roles }) => liste(roles) },
	{ nom: 'statut', valeur: ({ statut }) => statut },
	{ nom: 'adhesion', valeur: ({ adhesion }) => adhesion },
	{ nom: 'annee_creation', valeur: ({ anneeCreation }) => anneeCreation },
	{ nom: 'departements', valeur: ({ departements }) => liste(departements.map((d) => d.code)) },
	{ nom: 'axes_documentes', valeur: ({ axes }) => liste(axes) }
];

/** One row per structure of the directory, in its order; identifiers are those of the JSON. */
export function annuaireCsv(lignes: readonly LigneAnnuaire[], profil: Profil): string {
	return toCsv(lignes, COLONNES, profil);
}
