import { creditOf } from '#lib/geo/meta.ts';
import { buildPlanche } from '#lib/map/planche.ts';
import { currentContours } from '#lib/server/plan.ts';
import { adresseNoyau } from '#lib/server/noyau.ts';
import { currentRelease } from '#lib/server/release.ts';
import { indexDe } from '#lib/server/simulation.ts';
import { adresseChevauchement } from '#lib/view/chevauchement/ecriture.ts';
import { parseChevauchement } from '#lib/view/chevauchement/lecture.ts';
import { vueCouverture } from '#lib/view/chevauchement/vue.ts';
import { preuvesDe } from '#lib/view/preuves.ts';
import { bandeauDe } from '#lib/view/simulation/bandeau.ts';
import { parseSimulation } from '#lib/view/simulation/lecture.ts';
import { vueDe } from '#lib/view/simulation/liens.ts';
import { buildModele } from './modele.ts';
import type { PageServerLoad } from './$types';

/** The overlaps under the view of the query, whole: scripts only make them answer faster. */
export const load: PageServerLoad = ({ url }) => {
	const { noyau: publie, release, cog, sha256 } = currentRelease();
	const { noyau, query, avis: premiers } = parseSimulation(url.searchParams, publie);
	const index = indexDe(noyau);
	const { vue, avis } = parseChevauchement(query, noyau);
	const { plan, origine } = currentContours();
	const modele = buildModele(index, vue);
	const slugs = modele.panneau?.structures.map(({ slug }) => slug) ?? [];
	const couverture = vueCouverture(vue);
	return {
		modele,
		avis: [...premiers, ...avis],
		bandeau: bandeauDe(noyau, vueDe(couverture), adresseChevauchement({ ...vue, simulation: [] })),
		planche: buildPlanche(plan),
		credit: creditOf(origine),
		millesime: noyau.cog.millesime,
		preuves:
			vue.departement === null ? {} : preuvesDe(release, cog, couverture, vue.departement, slugs),
		origine: url.origin,
		noyau: adresseNoyau(sha256)
	};
};
