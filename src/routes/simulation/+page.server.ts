import { creditOf } from '#lib/geo/meta.ts';
import { buildPlanche } from '#lib/map/planche.ts';
import { formulairesDe } from '#lib/map/simulation/formulaire.ts';
import { modeleSimulation } from '#lib/map/simulation/modele.ts';
import { currentContours } from '#lib/server/plan.ts';
import { currentRelease } from '#lib/server/release.ts';
import { indexDe } from '#lib/server/simulation.ts';
import { adresseDe } from '#lib/view/ecriture-requete.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { avecAjout } from '#lib/view/simulation/ajout.ts';
import { bandeauDe } from '#lib/view/simulation/bandeau.ts';
import { parseSimulation } from '#lib/view/simulation/lecture.ts';
import { PAGE_SIMULATION } from '#lib/view/simulation/notation.ts';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/**
 * A scenario and what it changes, under the view of the query. A form sends a change in pieces, and
 * empty fields: the address is put together and cleaned. Nothing is written.
 */
export const load: PageServerLoad = ({ url }) => {
	const added = avecAjout(url.searchParams);
	if (added) redirect(307, adresseDe(PAGE_SIMULATION, added.toString()));
	const { index: publie } = currentRelease();
	const { noyau, query, avis: premiers } = parseSimulation(url.searchParams, publie.noyau);
	const lue = parseVue(query, noyau);
	const { vue } = lue;
	const avis = [...premiers, ...lue.avis];
	const adresse = adresseVue(PAGE_SIMULATION, vue);
	const clean = new URL(adresse, url).searchParams.toString() === url.searchParams.toString();
	if (avis.length === 0 && !clean) redirect(307, adresse);
	const { plan, origine } = currentContours();
	const modele = modeleSimulation(publie, indexDe(noyau), vue);
	return {
		modele,
		avis,
		bandeau: bandeauDe(noyau, vue, modele.effacer),
		formulaires: formulairesDe(noyau),
		mesures: {
			axes: noyau.axes.map(({ id, court }) => ({ value: id, label: court })),
			regions: noyau.regions.map(({ code, nom }) => ({ value: code, label: nom }))
		},
		planche: buildPlanche(plan),
		credit: creditOf(origine),
		millesime: noyau.cog.millesime,
		origine: url.origin
	};
};
