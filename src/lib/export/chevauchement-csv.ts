import type { Paire } from '#lib/domain/chevauchement/paire.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { ChevauchementLu } from './chevauchement-lu.ts';
import { type Colonne, liste, type Profil, toCsv } from './csv.ts';
import { colonneSimulation } from './marque-simulation.ts';

/**
 * One row per pair, border contacts included and flagged, in the order of the page; then one column
 * per axe with its verdict, so that a spreadsheet can filter on it. Empty: not compared, or nothing
 * to compare there.
 */
export function chevauchementCsv({ index, paires }: ChevauchementLu, profil: Profil): string {
	return toCsv(paires, columns(index), profil);
}

function columns({ noyau, departements }: Index): Colonne<Paire>[] {
	const { structures, departements: noms, axes } = noyau;
	const total = ({ lieux }: Paire) =>
		lieux.reduce((sum, { departement }) => sum + departements.population[departement]!, 0);
	return [
		{ nom: 'a', valeur: ({ gauche }) => structures[gauche]!.slug },
		{ nom: 'nom_a', valeur: ({ gauche }) => structures[gauche]!.court },
		{ nom: 'b', valeur: ({ droite }) => structures[droite]!.slug },
		{ nom: 'nom_b', valeur: ({ droite }) => structures[droite]!.court },
		{ nom: 'verdict', valeur: ({ verdict }) => verdict },
		{ nom: 'verdict_sans_relation', valeur: ({ sansRelation }) => sansRelation },
		{ nom: 'etendue', valeur: ({ etendue }) => etendue },
		{ nom: 'bordure', valeur: ({ bordure }) => bordure },
		{
			nom: 'codes_departements',
			valeur: ({ lieux }) => liste(lieux.map(({ departement }) => noms[departement]!.code))
		},
		{
			nom: 'departements',
			valeur: ({ lieux }) => liste(lieux.map(({ departement }) => noms[departement]!.nom))
		},
		{ nom: 'communes', valeur: ({ communes }) => communes },
		{ nom: 'population', valeur: ({ population }) => population },
		{
			nom: 'part_population',
			valeur: (paire) => (paire.population === null ? null : paire.population / total(paire))
		},
		{ nom: 'minimum', valeur: ({ population, minimum }) => (population === null ? null : minimum) },
		{
			nom: 'sous_thematiques',
			valeur: (paire) => liste(paire.axes.flatMap(({ sousThematiques }) => sousThematiques))
		},
		...axes.map(({ id }) => ({
			nom: `verdict_${id.replaceAll('-', '_')}`,
			valeur: (paire: Paire) => paire.axes.find(({ axe }) => axe === id)?.verdict ?? null
		})),
		...colonneSimulation<Paire>(noyau)
	];
}
