import type { Grammaire } from '#lib/view/grammaire.ts';
import type { ParametreSolutions } from '#lib/view/adoption/vue.ts';
import type { ParametreChevauchement } from '#lib/view/chevauchement/parametre.ts';
import type { ParametreComparaison } from '#lib/view/comparaison/vue.ts';
import type { ParametreLacunes } from '#lib/view/lacunes/vue.ts';
import type { Parametre as ParametreVue } from '#lib/view/parametre.ts';
import type { Parametre } from './parametre.ts';

/** Every filter that a page takes. */
type Filtre =
	| ParametreVue
	| ParametreChevauchement
	| ParametreLacunes
	| ParametreComparaison
	| ParametreSolutions;

/** What each filter does, wherever it is taken; the compiler asks for the ones that pages add. */
export const SENS: Record<Filtre, string> = {
	structure: 'Structures, par leur identifiant.',
	axe: 'Axes de service.',
	'sous-thematique': 'Sous-thématiques ; elles précisent les axes choisis.',
	famille: 'Familles de structures.',
	role: 'Rôles de la structure, ou de l’organisation dans une solution.',
	statut: 'Statuts juridiques.',
	region: 'Régions, par leur code Insee.',
	confiance: 'Confiance la plus basse des faits lus. La basse est masquée par défaut.',
	source: '« lien » ne garde que les faits dont une source a une adresse publique.',
	adhesion: '« toutes » ajoute les structures dont l’adhésion au réseau est inconnue.',
	mesure: 'Ce que la carte mesure.',
	origine: 'D’où viennent les solutions.',
	date: 'État à la fin d’une année.',
	departement: 'Départements, par leur code Insee.',
	tri: 'Ordre du tableau de la page.',
	gauche: 'Premier ensemble : rôles, familles ou structures.',
	droite: 'Second ensemble : rôles, familles ou structures.',
	verdict: 'Verdicts gardés.',
	bordures: '« toutes » ajoute les contacts de bordure.',
	element: 'Ce que comparent les combinaisons de la page.',
	ordre: 'Ordre des combinaisons de la page.',
	etat: 'États gardés.'
};

/** The value that stands for an absent parameter, where a page has one. */
const DEFAUTS: Partial<Record<Filtre, string>> = {
	confiance: 'moyenne',
	source: 'toutes',
	adhesion: 'membres',
	origine: 'etude-2023'
};

/** Parameters of a page as the API takes them: the same names, the same closed lists. */
export function parametresDe<P extends Filtre>(
	{ valeursDe, prendPlusieurs }: Pick<Grammaire<P>, 'valeursDe' | 'prendPlusieurs'>,
	noms: readonly P[]
): Parametre[] {
	return noms.map((nom) => ({
		nom,
		sens: SENS[nom],
		plusieurs: prendPlusieurs(nom),
		valeurs: valeursDe(nom).map(({ id }) => id),
		defaut: DEFAUTS[nom]
	}));
}
