import { sourcesOf } from '#lib/domain/fiche/source.ts';
import { currentRelease } from '#lib/server/release.ts';
import { adresseSolutions, parseSolutions } from '#lib/view/adoption/vue.ts';
import { redirect } from '@sveltejs/kit';
import { modeleSolutions } from './modele.ts';
import type { PageServerLoad } from './$types';

/** The network under a view. A form sends empty and default fields: its address is cleaned. */
export const load: PageServerLoad = ({ url }) => {
	const { release, index, noyau } = currentRelease();
	const { vue, avis } = parseSolutions(url.searchParams, noyau);
	const adresse = adresseSolutions(vue);
	const clean = new URL(adresse, url).searchParams.toString() === url.searchParams.toString();
	if (avis.length === 0 && !clean) redirect(307, adresse);
	const modele = modeleSolutions(release, index, vue);
	const { aretes, nonDatees, agregees } = modele.reseau;
	const faits = [...aretes, ...nonDatees].map(({ adoption }) => adoption);
	return {
		modele,
		avis,
		origine: url.origin,
		axes: noyau.axes,
		sources: sourcesOf(release, [...faits, ...agregees])
	};
};
