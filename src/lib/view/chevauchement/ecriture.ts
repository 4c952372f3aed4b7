import { FILTRE_CHEVAUCHEMENT_DEFAUT as DEFAUT } from '#lib/domain/chevauchement/filtre.ts';
import { adresseDe, writeRequete } from '#lib/view/ecriture-requete.ts';
import { notesDe, PARAMETRE_SIMULATION } from '#lib/view/simulation/notation.ts';
import { PARAMETRES_CHEVAUCHEMENT, type ParametreChevauchement } from './parametre.ts';
import { jetonsDe, PAGE_CHEVAUCHEMENTS, type VueChevauchement } from './vue.ts';

/**
 * The query of an overlap, without "?": parameters in a fixed order, lists sorted, defaults absent,
 * so that one view has one URL.
 */
export function serialiseChevauchement(vue: VueChevauchement): string {
	return writeRequete([...PARAMETRES_CHEVAUCHEMENT, PARAMETRE_SIMULATION], valuesOf(vue));
}

/** The address of an overlap, of the page or of one of its files. */
export function adresseChevauchement(vue: VueChevauchement, path = PAGE_CHEVAUCHEMENTS): string {
	return adresseDe(path, serialiseChevauchement(vue));
}

function valuesOf({
	filtre,
	departement,
	tri,
	element,
	ordre,
	simulation
}: VueChevauchement): Record<ParametreChevauchement | typeof PARAMETRE_SIMULATION, string[]> {
	const unless = (defaut: string, valeur: string) => (valeur === defaut ? [] : [valeur]);
	const ensemble = (cote: 'gauche' | 'droite') => {
		const jetons = jetonsDe(filtre[cote]);
		return jetons.join() === jetonsDe(DEFAUT[cote]).join() ? [] : jetons;
	};
	return {
		gauche: ensemble('gauche'),
		droite: ensemble('droite'),
		axe: filtre.axes,
		'sous-thematique': filtre.sousThematiques,
		famille: filtre.familles,
		region: filtre.regions,
		verdict: filtre.verdicts,
		confiance: unless(DEFAUT.confiance, filtre.confiance),
		source: unless(DEFAUT.source, filtre.source),
		adhesion: unless(DEFAUT.adhesion, filtre.adhesion),
		bordures: filtre.bordures ? ['toutes'] : [],
		departement: departement === null ? [] : [departement],
		tri: unless('verdict', tri),
		element: unless('departements', element),
		ordre: unless('taille', ordre),
		[PARAMETRE_SIMULATION]: notesDe(simulation)
	};
}
