import { buildFicheAxe, type FicheAxe } from '#lib/domain/fiche/axe.ts';
import { texteCellule } from '#lib/map/cellule.ts';
import { lireCarte } from '#lib/map/mesure.ts';
import { buildPlanche } from '#lib/map/planche.ts';
import { axesProches } from '#lib/server/axes-proches.ts';
import { introuvable } from '#lib/server/introuvable.ts';
import { currentPlan } from '#lib/server/plan.ts';
import { currentRelease, type CurrentRelease } from '#lib/server/release.ts';
import { base } from '#lib/view/base.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { guillemets } from '#lib/view/nombre.ts';
import { phrase } from '#lib/view/phrase.ts';
import { vueParDefaut } from '#lib/view/vue.ts';
import type { PageServerLoad } from './$types';

/** One axe over the country, or a 404 with the name that looks like what was asked. */
export const load: PageServerLoad = ({ params, url, locals }) => {
	const reseau = currentRelease();
	const { vue, avis } = parseVue(url.searchParams, reseau.noyau);
	const fiche = buildFicheAxe(reseau, params.axe, vue.filtre);
	if (!fiche) {
		const message = `Aucun axe de service ne porte l’identifiant ${guillemets(params.axe.slice(0, 80))}.`;
		introuvable(locals, message, axesProches(reseau.release.axes, params.axe));
	}
	return { fiche, avis, ...readAxe(reseau, fiche), planche: buildPlanche(currentPlan()) };
};

function readAxe({ index, noyau }: CurrentRelease, { axe, couverture }: FicheAxe) {
	const vue = { ...vueParDefaut(), filtre: couverture.filtre, mesure: 'etat' as const };
	const { legende, peintures } = lireCarte(couverture, 'etat');
	const rang = noyau.axes.findIndex(({ id }) => id === axe.id);
	return {
		vue,
		legende,
		phrase: phrase(vue, couverture, noyau),
		base: base(vue, couverture),
		departements: noyau.departements.map(({ code, nom }, d) => ({
			code,
			nom,
			peinture: peintures[d]!,
			texte: texteCellule(index, couverture, 'etat', d),
			href: `/departements/${code}`
		})),
		courts: Object.fromEntries(noyau.structures.map(({ slug, court }) => [slug, court])),
		familles: noyau.familles,
		autour: { precedent: noyau.axes[rang - 1], suivant: noyau.axes[rang + 1] }
	};
}
