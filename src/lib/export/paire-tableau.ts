import type { AxePaire, FichePaire } from '#lib/domain/chevauchement/fiche.ts';
import { VERDICTS } from '#lib/domain/chevauchement/verdict.ts';
import { type Colonne, liste, type Tableau, toTableau } from './csv.ts';
import { PARMI_SERVICE, REQUIS, SENS_SERVICE } from './sens.ts';
import { etatService, preuvesService } from './service-lu.ts';

/** One sous-thématique, or an axe as a whole (null), on both sides. */
type Ligne = { axe: AxePaire; sous: string | null };

const COTES = [
	{ nom: 'a', read: ({ axe }: Ligne) => axe.gauche },
	{ nom: 'b', read: ({ axe }: Ligne) => axe.droite }
];

/** One row per sous-thématique, and one per axe: the state of each side with its sources. */
export function paireTableau({ gauche, droite, axes }: FichePaire): Tableau {
	const lignes = axes.flatMap((axe): Ligne[] => [
		{ axe, sous: null },
		...axe.axe.sousThematiques.map(({ id }) => ({ axe, sous: id }))
	]);
	const colonnes: Colonne<Ligne>[] = [
		{
			nom: 'a',
			sens: 'Identifiant de la première structure',
			contraintes: REQUIS,
			valeur: () => gauche.structure.slug
		},
		{
			nom: 'b',
			sens: 'Identifiant de la seconde structure',
			contraintes: REQUIS,
			valeur: () => droite.structure.slug
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
			nom: 'verdict_axe',
			sens: 'Ce que l’on peut dire des deux sur cet axe',
			contraintes: { valeurs: VERDICTS },
			valeur: ({ axe, sous }) => (sous ? null : (axe.verdict?.verdict ?? null))
		},
		{
			nom: 'verdict_sans_relation',
			sens: 'Ce que serait ce verdict si aucune relation n’était connue entre elles',
			contraintes: { valeurs: VERDICTS },
			valeur: ({ axe, sous }) => (sous ? null : (axe.verdict?.sansRelation ?? null))
		},
		...COTES.flatMap(({ nom, read }): Colonne<Ligne>[] => [
			{
				nom: `etat_${nom}`,
				sens: SENS_SERVICE,
				contraintes: PARMI_SERVICE,
				valeur: (ligne) => etatService(read(ligne), ligne.sous)
			},
			{
				nom: `confiance_${nom}`,
				type: 'liste',
				sens: 'Confiance dans les faits qui le disent',
				valeur: (ligne) => liste(preuvesService(read(ligne), ligne.sous, (s) => [s.confiance]))
			},
			{
				nom: `sources_${nom}`,
				type: 'liste',
				sens: 'Identifiants des sources qui le disent',
				valeur: (ligne) => liste(preuvesService(read(ligne), ligne.sous, (s) => s.sources))
			}
		])
	];
	return toTableau(lignes, colonnes);
}
