import type { Fiche } from '#lib/domain/fiche/fiche.ts';
import type { AxeFiche } from '#lib/domain/fiche/service.ts';
import { type Colonne, liste, type Tableau, toTableau } from './csv.ts';
import { PARMI_SERVICE, REQUIS, SENS_SERVICE } from './sens.ts';
import { etatService, preuvesService } from './service-lu.ts';

/** One sous-thématique, or an axe as a whole (null). */
type Ligne = { axe: AxeFiche; sous: string | null };

/** The services of a structure: one row per axe, and one per sous-thématique, with their sources. */
export function structureTableau({ structure, axes }: Fiche): Tableau {
	const lignes = axes.flatMap((axe): Ligne[] => [
		{ axe, sous: null },
		...axe.axe.sousThematiques.map(({ id }) => ({ axe, sous: id }))
	]);
	const colonnes: Colonne<Ligne>[] = [
		{
			nom: 'structure',
			sens: 'Identifiant de la structure',
			contraintes: REQUIS,
			valeur: () => structure.slug
		},
		{
			nom: 'axe',
			sens: 'Identifiant de l’axe',
			contraintes: REQUIS,
			valeur: ({ axe }) => axe.axe.id
		},
		{
			nom: 'sous_thematique',
			sens: 'Identifiant ; vide pour l’axe entier',
			valeur: ({ sous }) => sous
		},
		{
			nom: 'etat',
			sens: SENS_SERVICE,
			contraintes: PARMI_SERVICE,
			valeur: ({ axe, sous }) => etatService(axe, sous)
		},
		{
			nom: 'confiance',
			type: 'liste',
			sens: 'Confiance dans les faits qui le disent',
			valeur: ({ axe, sous }) => liste(preuvesService(axe, sous, (s) => [s.confiance]))
		},
		{
			nom: 'sources',
			type: 'liste',
			sens: 'Identifiants des sources qui le disent',
			valeur: ({ axe, sous }) => liste(preuvesService(axe, sous, (s) => s.sources))
		}
	];
	return toTableau(lignes, colonnes);
}
