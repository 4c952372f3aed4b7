import { creditOf } from '#lib/geo/meta.ts';
import { buildModele } from '#lib/map/modele.ts';
import { buildPlanche } from '#lib/map/planche.ts';
import { currentContours } from '#lib/server/plan.ts';
import { adresseNoyau } from '#lib/server/noyau.ts';
import { currentRelease } from '#lib/server/release.ts';
import { indexDe } from '#lib/server/simulation.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { preuvesDe } from '#lib/view/preuves.ts';
import { bandeauDe } from '#lib/view/simulation/bandeau.ts';
import { parseSimulation } from '#lib/view/simulation/lecture.ts';
import type { ServerLoad } from '@sveltejs/kit';

/** The coverage map under the view of the query, whole: scripts only make it answer faster. */
export const load = (({ url }) => {
	const { noyau: publie, release, cog, sha256 } = currentRelease();
	const { noyau, query, avis: premiers } = parseSimulation(url.searchParams, publie);
	const index = indexDe(noyau);
	const { vue, avis } = parseVue(query, noyau);
	const { plan, origine } = currentContours();
	const modele = buildModele(index, vue);
	const slugs = modele.panneau?.structures.map(({ slug }) => slug) ?? [];
	return {
		modele,
		avis: [...premiers, ...avis],
		bandeau: bandeauDe(noyau, vue, adresseVue('/', { ...vue, simulation: [] })),
		planche: buildPlanche(plan),
		credit: creditOf(origine),
		millesime: noyau.cog.millesime,
		preuves: vue.departement === null ? {} : preuvesDe(release, cog, vue, vue.departement, slugs),
		origine: url.origin,
		noyau: adresseNoyau(sha256)
	};
}) satisfies ServerLoad;
