import type { LigneAnnuaire } from '#lib/domain/annuaire/annuaire.ts';
import { ADHESIONS } from '#lib/domain/structure.ts';
import { type Colonne, liste, type Tableau, toTableau } from './csv.ts';
import { CLE, REQUIS } from './sens.ts';

const COLONNES: Colonne<LigneAnnuaire>[] = [
	{
		nom: 'structure',
		sens: 'Identifiant de la structure',
		contraintes: CLE,
		valeur: ({ slug }) => slug
	},
	{ nom: 'nom', sens: 'Son nom', contraintes: REQUIS, valeur: ({ nom }) => nom },
	{ nom: 'sigle', sens: 'Son sigle, quand elle en a un', valeur: ({ sigle }) => sigle },
	{
		nom: 'famille',
		sens: 'Identifiant de sa famille',
		contraintes: REQUIS,
		valeur: ({ famille }) => famille
	},
	{
		nom: 'roles',
		type: 'liste',
		sens: 'opsn-historique, operateur-thd, ou les deux',
		contraintes: REQUIS,
		valeur: ({ roles }) => liste(roles)
	},
	{
		nom: 'statut',
		sens: 'Identifiant de son statut juridique ; vide quand on ne sait pas',
		valeur: ({ statut }) => statut
	},
	{
		nom: 'adhesion',
		sens: 'Comment est connue son adhésion au réseau Déclic',
		contraintes: { requis: true, valeurs: ADHESIONS },
		valeur: ({ adhesion }) => adhesion
	},
	{
		nom: 'annee_creation',
		type: 'entier',
		sens: 'Année de création ; vide quand on ne sait pas',
		valeur: ({ anneeCreation }) => anneeCreation
	},
	{
		nom: 'departements',
		type: 'liste',
		sens: 'Codes INSEE des départements qu’elle sert, en tout ou en partie',
		valeur: ({ departements }) => liste(departements.map((d) => d.code))
	},
	{
		nom: 'axes_documentes',
		type: 'liste',
		sens: 'Identifiants des axes dont une source parle',
		valeur: ({ axes }) => liste(axes)
	}
];

/** One row per structure of the directory, in its order; identifiers are those of the JSON. */
export function annuaireTableau(lignes: readonly LigneAnnuaire[]): Tableau {
	return toTableau(lignes, COLONNES);
}
