import { nearest } from '#lib/domain/proche.ts';
import type { Release } from '#lib/domain/release.ts';
import { introuvable } from '#lib/server/introuvable.ts';
import { currentPlan } from '#lib/server/plan.ts';
import { currentRelease } from '#lib/server/release.ts';
import { buildPlanche } from '#lib/map/planche.ts';
import { guillemets } from '#lib/view/nombre.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { carteSolution } from './carte.ts';
import { buildFicheSolution } from './fiche.ts';
import type { PageServerLoad } from './$types';

/** The sheet of one solution, or a 404 with the name that looks like what was asked. */
export const load: PageServerLoad = ({ params, url, locals }) => {
	const { release, index, noyau } = currentRelease();
	const { vue, avis } = parseVue(url.searchParams, noyau);
	const fiche = buildFicheSolution(release, index, params.slug, vue.filtre);
	if (!fiche) {
		const asked = params.slug.slice(0, 80);
		const message = `Aucune solution ne porte l’identifiant ${guillemets(asked)}.`;
		introuvable(locals, message, proches(release, asked));
	}
	return {
		fiche,
		avis,
		confiance: vue.filtre.confiance,
		carte: carteSolution(noyau, fiche),
		planche: buildPlanche(currentPlan())
	};
};

function proches({ solutions }: Pick<Release, 'solutions'>, asked: string) {
	const forms = solutions.flatMap(({ slug, nom, alias }) =>
		[slug, nom, ...alias].map((form) => ({ form, slug, nom }))
	);
	const best = nearest(
		asked,
		forms.map(({ form }) => form)
	);
	return forms
		.filter(({ form }) => form === best)
		.slice(0, 1)
		.map(({ slug, nom }) => ({ href: `/solutions/${slug}`, nom }));
}
