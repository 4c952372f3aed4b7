import { FILTRE_DEFAUT } from '#lib/domain/filtre.ts';
import { adresseDe, writeRequete } from './ecriture-requete.ts';
import { PARAMETRES, type Parametre } from './parametre.ts';
import { notesDe, PARAMETRE_SIMULATION } from './simulation/notation.ts';
import { ADOPTEES_DEFAUT, mesureParDefaut, type Vue } from './vue.ts';

/**
 * The query of a view, without "?": parameters in a fixed order, lists sorted and comma-separated,
 * defaults absent, so that one view has one URL. The empty string is the view of nobody's choice.
 */
export function serialiseVue(vue: Vue): string {
	return writeRequete([...PARAMETRES, PARAMETRE_SIMULATION], valuesOf(vue));
}

/** The address of a view under a path: "/couverture?axe=donnees". */
export function adresseVue(path: string, vue: Vue): string {
	return adresseDe(path, serialiseVue(vue));
}

function valuesOf({
	filtre,
	mesure,
	origine,
	date,
	departement,
	tri,
	simulation
}: Vue): Record<Parametre | typeof PARAMETRE_SIMULATION, string[]> {
	const unless = (defaut: string, valeur: string) => (valeur === defaut ? [] : [valeur]);
	return {
		axe: filtre.axes,
		'sous-thematique': filtre.sousThematiques,
		famille: filtre.familles,
		role: filtre.roles,
		statut: filtre.statuts,
		region: filtre.regions,
		confiance: unless(FILTRE_DEFAUT.confiance, filtre.confiance),
		source: unless(FILTRE_DEFAUT.source, filtre.source),
		adhesion: unless(FILTRE_DEFAUT.adhesion, filtre.adhesion),
		mesure: unless(mesureParDefaut(filtre), mesure),
		origine: unless(ADOPTEES_DEFAUT.origine, origine),
		date: date === null ? [] : [date],
		departement: departement === null ? [] : [departement],
		tri: unless('code', tri),
		[PARAMETRE_SIMULATION]: notesDe(simulation)
	};
}
