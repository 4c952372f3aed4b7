import { creditOf } from '#lib/geo/meta.ts';
import { buildModele } from '#lib/map/modele.ts';
import { buildPlanche } from '#lib/map/planche.ts';
import { currentContours } from '#lib/server/plan.ts';
import { currentRelease } from '#lib/server/release.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { preuvesDe } from '#lib/view/preuves.ts';
import type { ServerLoad } from '@sveltejs/kit';

/** The coverage map under the view of the query, whole: scripts only make it answer faster. */
export const load = (({ url }) => {
	const { index, noyau, release, cog, sha256 } = currentRelease();
	const { vue, avis } = parseVue(url.searchParams, noyau);
	const { plan, origine } = currentContours();
	const modele = buildModele(index, vue);
	const slugs = modele.panneau?.structures.map(({ slug }) => slug) ?? [];
	return {
		modele,
		avis,
		planche: buildPlanche(plan),
		credit: creditOf(origine),
		millesime: noyau.cog.millesime,
		preuves: vue.departement === null ? {} : preuvesDe(release, cog, vue, vue.departement, slugs),
		origine: url.origin,
		noyau: `/noyau.json?v=${sha256.slice(0, 16)}`
	};
}) satisfies ServerLoad;
