import { NATURES_SOURCE, type Source } from '#lib/domain/source.ts';
import { type Colonne, type Tableau, toTableau } from './csv.ts';
import { CLE, REQUIS } from './sens.ts';

const COLONNES: Colonne<Source>[] = [
	{
		nom: 'source',
		sens: 'Identifiant de la source, cité par les autres fichiers',
		contraintes: CLE,
		valeur: ({ id }) => id
	},
	{ nom: 'titre', sens: 'Titre du document', contraintes: REQUIS, valeur: ({ titre }) => titre },
	{ nom: 'editeur', sens: 'Qui l’a publié', valeur: ({ editeur }) => editeur },
	{
		nom: 'adresse',
		sens: 'Son adresse, ou sa référence quand il n’est pas en ligne',
		valeur: ({ url, document }) => url ?? document
	},
	{
		nom: 'publication',
		sens: 'Date de publication, parfois une année seule ; vide quand on ne sait pas',
		valeur: ({ publication }) => publication
	},
	{
		nom: 'lecture',
		sens: 'Jour où nous l’avons lu',
		contraintes: REQUIS,
		valeur: ({ lecture }) => lecture
	},
	{ nom: 'licence', sens: 'Sa licence, quand elle est dite', valeur: ({ licence }) => licence },
	{
		nom: 'nature',
		sens: 'Fiche validée par la structure, entretien avec elle, ou source publique',
		contraintes: { requis: true, valeurs: NATURES_SOURCE },
		valeur: ({ nature }) => nature
	}
];

/** The documents that attest the facts, one per row, in the order given. */
export function sourcesTableau(sources: readonly Source[]): Tableau {
	return toTableau(sources, COLONNES);
}
