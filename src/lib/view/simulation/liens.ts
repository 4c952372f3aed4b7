import { PAGE_CHEVAUCHEMENTS } from '#lib/view/chevauchement/vue.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';
import { mesureParDefaut, vueParDefaut, type Vue } from '#lib/view/vue.ts';

/** The coverage of what another page reads: its filter, its selection, its scenario. */
export function vueDe({
	filtre,
	departement,
	simulation
}: Pick<Vue, 'filtre' | 'departement' | 'simulation'>): Vue {
	return { ...vueParDefaut(), filtre, mesure: mesureParDefaut(filtre), departement, simulation };
}

/** The same scenario on the map, on the overlaps and on the gaps, with the facets that each has. */
export function liensSimulation(vue: Vue): { href: string; nom: string }[] {
	const { filtre } = vue;
	const commun = { ...filtre, roles: [], statuts: [] };
	const [sous] = filtre.sousThematiques;
	const une = sous
		? { axes: [], sousThematiques: [sous] }
		: { axes: filtre.axes.slice(0, 1), sousThematiques: [] };
	const paires = vueDe({ ...vue, filtre: commun });
	const manques = vueDe({ ...vue, filtre: { ...commun, ...une } });
	return [
		{ href: adresseVue('/', vue), nom: 'Voir sur la carte' },
		{ href: adresseVue(PAGE_CHEVAUCHEMENTS, paires), nom: 'Voir les chevauchements' },
		{ href: adresseVue('/lacunes', manques), nom: 'Voir les lacunes' }
	];
}
