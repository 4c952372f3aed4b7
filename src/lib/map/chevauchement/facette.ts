import type { FacettesChevauchement } from '#lib/domain/chevauchement/facettes.ts';
import { FILTRE_CHEVAUCHEMENT_DEFAUT } from '#lib/domain/chevauchement/filtre.ts';
import { MOTS_VERDICT, VERDICTS } from '#lib/domain/chevauchement/verdict.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { adresseChevauchement } from '#lib/view/chevauchement/ecriture.ts';
import { changeChevauchement, type VueChevauchement } from '#lib/view/chevauchement/vue.ts';
import { retirables, type Choix } from '#lib/map/choix.ts';
import { FACETTES, type Facette } from '#lib/map/facette.ts';
import { barreDe, type Filtrage } from '#lib/map/filtres.ts';

/** Fields of the filter that the bar bears on. */
type Champ = Exclude<keyof FacettesChevauchement, 'bordures'>;

const VERDICT: Facette<Champ> = {
	parametre: 'verdict',
	champ: 'verdicts',
	type: 'liste',
	nom: 'Verdict',
	options: () => VERDICTS.map((value) => ({ value, label: MOTS_VERDICT[value].libelle }))
};

const ABSENTES: readonly string[] = ['roles', 'statuts'];

/** The facets of coverage that overlaps have too, and the verdict after what it compares. */
const FACETTES_CHEVAUCHEMENT: readonly Facette<Champ>[] = (() => {
	const communes = FACETTES.filter(({ champ }) => !ABSENTES.includes(champ)) as Facette<Champ>[];
	return [...communes.slice(0, 2), VERDICT, ...communes.slice(2)];
})();

/** The controls of the filter bar, with the number of pairs of each option. */
export function filtresPaires(
	noyau: Noyau,
	{ filtre }: VueChevauchement,
	comptes: FacettesChevauchement
): Filtrage[] {
	return barreDe(FACETTES_CHEVAUCHEMENT, noyau, filtre, comptes);
}

/** The chosen values, each with the view that leaves it out. */
export function choixPaires(
	noyau: Noyau,
	vue: VueChevauchement,
	comptes: FacettesChevauchement
): Choix<VueChevauchement>[] {
	return retirables(
		FACETTES_CHEVAUCHEMENT,
		noyau,
		{ filtre: vue.filtre, defaut: FILTRE_CHEVAUCHEMENT_DEFAUT },
		comptes,
		{
			sans: (change) => changeChevauchement(vue, change, noyau.axes),
			adresse: adresseChevauchement
		}
	);
}
