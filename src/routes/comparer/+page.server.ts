import { currentRelease } from '#lib/server/release.ts';
import { structuresProches } from '#lib/server/proches.ts';
import { adresseComparaison, parseComparaison } from '#lib/view/comparaison/vue.ts';
import { redirect } from '@sveltejs/kit';
import { comparer, suggestions } from './comparaison.ts';
import type { PageServerLoad } from './$types';

/** Objects side by side, or the form to choose them. Names typed in it make a clean address. */
export const load: PageServerLoad = ({ url }) => {
	const { noyau, release } = currentRelease();
	const { vue, avis } = parseComparaison(url.searchParams, noyau);
	const adresse = adresseComparaison(vue);
	const clean = new URL(adresse, url).searchParams.toString() === url.searchParams.toString();
	if (avis.length === 0 && !clean) redirect(307, adresse);
	const proches = avis
		.filter(({ code, parametre }) => code === 'valeur-inconnue' && parametre === 'structure')
		.flatMap(({ valeur }) => structuresProches(release, valeur ?? ''))
		.map(({ slug, nom }) => ({
			nom,
			href: adresseComparaison({ ...vue, type: 'structure', ids: [...vue.ids, slug] })
		}));
	return {
		vue,
		avis,
		proches,
		origine: url.origin,
		base: {
			axes: noyau.axes.length,
			sousThematiques: noyau.axes.flatMap((axe) => axe.sousThematiques).length
		},
		choix: {
			departements: noyau.departements.map(({ code, nom }) => `${nom} (${code})`),
			structures: noyau.structures.map(({ slug, court }) => (court.includes(',') ? slug : court))
		},
		noms: {
			departement: Object.fromEntries(
				noyau.departements.map((d) => [d.code, `${d.nom} (${d.code})`])
			),
			structure: Object.fromEntries(noyau.structures.map((s) => [s.slug, s.court]))
		},
		comparaison: comparer(vue),
		suggestions: suggestions(vue)
	};
};
