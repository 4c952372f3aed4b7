import { ETENDUES, type Paire } from '#lib/domain/chevauchement/paire.ts';
import { MOTS_VERDICT, VERDICTS } from '#lib/domain/chevauchement/verdict.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { ChevauchementLu } from './chevauchement-lu.ts';
import { type Colonne, liste, type Tableau, toTableau } from './csv.ts';
import { colonneSimulation } from './marque-simulation.ts';
import { CLE, PART, REQUIS } from './sens.ts';

const SENS_VERDICT = `Ce que l’on peut dire de la paire : ${VERDICTS.map(
	(verdict) => `${verdict} (${MOTS_VERDICT[verdict].libelle})`
).join(', ')}`;

/**
 * One row per pair, border contacts included and flagged, in the order of the page; then one column
 * per axe with its verdict, so that a spreadsheet can filter on it. Empty: not compared, or nothing
 * to compare there.
 */
export function chevauchementTableau({ index, paires }: ChevauchementLu): Tableau {
	return toTableau(paires, columns(index));
}

function columns({ noyau, departements }: Index): Colonne<Paire>[] {
	const { structures, departements: noms, axes } = noyau;
	const total = ({ lieux }: Paire) =>
		lieux.reduce((sum, { departement }) => sum + departements.population[departement]!, 0);
	return [
		{
			nom: 'a',
			sens: 'Identifiant de la première structure',
			contraintes: CLE,
			valeur: ({ gauche }) => structures[gauche]!.slug
		},
		{ nom: 'nom_a', sens: 'Son nom', valeur: ({ gauche }) => structures[gauche]!.court },
		{
			nom: 'b',
			sens: 'Identifiant de la seconde structure',
			contraintes: CLE,
			valeur: ({ droite }) => structures[droite]!.slug
		},
		{ nom: 'nom_b', sens: 'Son nom', valeur: ({ droite }) => structures[droite]!.court },
		{
			nom: 'verdict',
			sens: SENS_VERDICT,
			contraintes: { requis: true, valeurs: VERDICTS },
			valeur: ({ verdict }) => verdict
		},
		{
			nom: 'verdict_sans_relation',
			sens: 'Ce que serait le verdict si aucune relation n’était connue entre elles',
			contraintes: { requis: true, valeurs: VERDICTS },
			valeur: ({ sansRelation }) => sansRelation
		},
		{
			nom: 'etendue',
			sens: 'certaine : un territoire commun est connu ; possible : on ne sait pas si leurs parties se touchent',
			contraintes: { requis: true, valeurs: ETENDUES },
			valeur: ({ etendue }) => etendue
		},
		{
			nom: 'bordure',
			type: 'booleen',
			sens: 'Oui quand elles ne se touchent que sur une frange : contact de bordure',
			contraintes: REQUIS,
			valeur: ({ bordure }) => bordure
		},
		{
			nom: 'codes_departements',
			type: 'liste',
			sens: 'Codes INSEE des départements où elles se rencontrent',
			contraintes: REQUIS,
			valeur: ({ lieux }) => liste(lieux.map(({ departement }) => noms[departement]!.code))
		},
		{
			nom: 'departements',
			type: 'liste',
			sens: 'Noms de ces départements',
			valeur: ({ lieux }) => liste(lieux.map(({ departement }) => noms[departement]!.nom))
		},
		{
			nom: 'communes',
			type: 'entier',
			sens: 'Communes servies par les deux ; vide quand on ne sait pas',
			valeur: ({ communes }) => communes
		},
		{
			nom: 'population',
			type: 'entier',
			sens: 'Habitants de ces communes ; vide quand on ne sait pas',
			valeur: ({ population }) => population
		},
		{
			nom: 'part_population',
			type: 'nombre',
			sens: 'Leur part de la population de ces départements, de 0 à 1',
			contraintes: PART,
			valeur: (paire) => (paire.population === null ? null : paire.population / total(paire))
		},
		{
			nom: 'minimum',
			type: 'booleen',
			sens: 'Oui quand ces nombres sont des minimums',
			valeur: ({ population, minimum }) => (population === null ? null : minimum)
		},
		{
			nom: 'sous_thematiques',
			type: 'liste',
			sens: 'Identifiants des sous-thématiques que les deux proposent',
			valeur: (paire) => liste(paire.axes.flatMap(({ sousThematiques }) => sousThematiques))
		},
		...axes.map(({ id, court }) => ({
			nom: `verdict_${id.replaceAll('-', '_')}`,
			sens: `Verdict sur l’axe « ${court} » ; vide quand il n’y a rien à comparer`,
			contraintes: { valeurs: VERDICTS },
			valeur: (paire: Paire) => paire.axes.find(({ axe }) => axe === id)?.verdict ?? null
		})),
		...colonneSimulation<Paire>(noyau)
	];
}
