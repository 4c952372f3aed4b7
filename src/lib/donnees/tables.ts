import type { SousThematique } from '#lib/domain/axe.ts';
import { GROUPES_FAMILLE, type Famille } from '#lib/domain/famille.ts';
import type { Statut } from '#lib/domain/statut.ts';
import { toTableau, type Colonne } from '#lib/export/csv.ts';
import { sourcesTableau } from '#lib/export/sources-tableau.ts';
import { cle, entier, parmi, requis } from './colonne.ts';
import type { ReseauDonnees, TableDonnees } from './table.ts';
import { tablesSolution } from './tables-solution.ts';
import { tableDepartements, tablesStructure } from './tables-structure.ts';

type SousAxe = SousThematique & { axe: string; nomAxe: string };

/** Every table of a release, in the order in which a reader wants them. */
export function tablesDe(reseau: ReseauDonnees): TableDonnees[] {
	const { sources, axes, familles, statuts } = reseau.release;
	const sous = axes.flatMap(({ id, nom, sousThematiques }) =>
		sousThematiques.map((one): SousAxe => ({ ...one, axe: id, nomAxe: nom }))
	);
	return [
		...tablesStructure(reseau),
		...tablesSolution(reseau),
		{
			nom: 'sources',
			titre: 'Sources',
			sens: 'Un document cité par les autres tables.',
			tableau: () => sourcesTableau(sources)
		},
		{
			nom: 'sous-thematiques',
			titre: 'Axes et sous-thématiques',
			sens: 'Une sous-thématique et son axe.',
			tableau: () => toTableau(sous, SOUS)
		},
		{
			nom: 'familles',
			titre: 'Familles',
			sens: 'Une famille de structures.',
			tableau: () => toTableau(familles, FAMILLES)
		},
		{
			nom: 'statuts',
			titre: 'Statuts juridiques',
			sens: 'Une forme juridique.',
			tableau: () => toTableau(statuts, STATUTS)
		},
		tableDepartements(reseau)
	];
}

const SOUS: Colonne<SousAxe>[] = [
	cle('sous_thematique', 'Identifiant de la sous-thématique', ({ id }) => id),
	requis('nom', 'Son nom', ({ nom }) => nom),
	requis('axe', 'Identifiant de son axe', ({ axe }) => axe),
	requis('nom_axe', 'Nom de son axe', ({ nomAxe }) => nomAxe)
];

const FAMILLES: Colonne<Famille>[] = [
	cle('famille', 'Identifiant de la famille', ({ id }) => id),
	requis('code', 'Son code dans l’étude de 2023', ({ code }) => code),
	requis('nom', 'Son nom', ({ nom }) => nom),
	requis('definition', 'Ce qu’elle réunit', ({ definition }) => definition),
	parmi('groupe', 'Groupe de familles de même couleur', GROUPES_FAMILLE, ({ groupe }) => groupe),
	entier('etude', 'Combien l’étude de 2023 en compte', ({ etude }) => etude)
];

const STATUTS: Colonne<Statut>[] = [
	cle('statut', 'Identifiant du statut', ({ id }) => id),
	requis('nom', 'Son nom', ({ nom }) => nom),
	entier('etude', 'Combien l’étude de 2023 en compte', ({ etude }) => etude)
];
