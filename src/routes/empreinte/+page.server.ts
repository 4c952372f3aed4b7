import { facettes } from '#lib/domain/couverture/facettes.ts';
import { modeleEmpreinte, type Tiroir } from '#lib/map/empreinte.ts';
import { filtresDe } from '#lib/map/filtres.ts';
import { currentRelease } from '#lib/server/release.ts';
import { adresseEmpreinte, parseEmpreinte, type VueEmpreinte } from '#lib/view/empreinte.ts';
import { preuvesDe } from '#lib/view/preuves.ts';
import { vueParDefaut } from '#lib/view/vue.ts';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

const FILTRES = ['region', 'confiance'];

/** The fingerprint under a view. A form sends empty and default fields: its address is cleaned. */
export const load: PageServerLoad = ({ url }) => {
	const { index, noyau } = currentRelease();
	const { vue, avis } = parseEmpreinte(url.searchParams, noyau);
	const adresse = adresseEmpreinte(vue);
	const clean = new URL(adresse, url).searchParams.toString() === url.searchParams.toString();
	if (avis.length === 0 && !clean) redirect(307, adresse);
	const modele = modeleEmpreinte(index, vue);
	const generale = { ...vueParDefaut(), filtre: vue.filtre };
	return {
		modele,
		avis,
		origine: url.origin,
		preuves: modele.tiroir === null ? {} : preuvesTiroir(vue, modele.tiroir),
		filtres: filtresDe(noyau, generale, facettes(index, vue.filtre)).filter(({ id }) =>
			FILTRES.includes(id)
		)
	};
};

function preuvesTiroir({ filtre }: VueEmpreinte, { axe, etats }: Tiroir) {
	const { release, cog } = currentRelease();
	const slugs = etats.flatMap(({ structures }) => structures.map(({ slug }) => slug));
	const vue = { ...vueParDefaut(), filtre: { ...filtre, axes: [axe.id] } };
	return preuvesDe(release, cog, vue, '', slugs);
}
