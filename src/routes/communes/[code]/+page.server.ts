import { redirect } from '@sveltejs/kit';
import { buildFicheLieu } from '#lib/domain/lieu/fiche.ts';
import { readCommunes } from '#lib/domain/lieu/fin.ts';
import { prochesCommune } from '#lib/domain/recherche/proche.ts';
import { situer } from '#lib/map/situation.ts';
import { introuvable } from '#lib/server/introuvable.ts';
import { currentLieux, currentNoms, millesimesOf, voisinsDe } from '#lib/server/lieux.ts';
import { currentPlan } from '#lib/server/plan.ts';
import { currentRecherche } from '#lib/server/recherche.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { guillemets } from '#lib/view/nombre.ts';
import type { PageServerLoad } from './$types';

/** A commune on one page; one of an overseas collectivity; or a 404 with those probably meant. */
export const load: PageServerLoad = ({ params, url, locals }) => {
	const reseau = currentLieux();
	const { cog } = reseau;
	const code = params.code.toUpperCase();
	const commune = cog.communes.code.indexOf(code);
	if (commune < 0) return outside(code) ?? missing(locals, params.code);
	if (code !== params.code) redirect(308, `/communes/${code}${url.search}`);
	const { vue, avis } = parseVue(url.searchParams, reseau.index.noyau);
	const { confiance, source, adhesion } = vue.filtre;
	const choix = { confiance, source, adhesion };
	const departement = cog.departements[cog.communes.departement[commune]!]!;
	const voisins = voisinsDe([departement.code]);
	const lieu = readCommunes(reseau, [commune], voisins.numeros, choix);
	const epci = cog.epci[cog.communes.epci[commune]!];
	return {
		outreMer: null,
		commune: {
			code,
			nom: cog.communes.nom[commune]!,
			codesPostaux: cog.communes.codesPostaux[commune]!,
			departement: { code: departement.code, nom: departement.nom },
			epci: epci ? { code: epci.code, nom: epci.nom } : null
		},
		fiche: buildFicheLieu(reseau, lieu, choix),
		situation: situer(currentPlan(), [departement.code], voisins.codes, currentNoms()),
		choix,
		avis,
		millesimes: millesimesOf(reseau.cog)
	};
};

// Its collectivity is not a département: nothing is kept on who serves it.
function outside(code: string) {
	const { collectivites, communesOutreMer } = currentRecherche().annexe;
	const commune = communesOutreMer.find((c) => c.code === code);
	if (!commune) return null;
	return { outreMer: { ...commune, collectivite: collectivites[commune.collectivite]!.nom } };
}

function missing(locals: App.Locals, code: string): never {
	const { annuaire, annexe } = currentRecherche();
	const old = annexe.rattachements.some((r) => r.code === code);
	const cite = guillemets(code.slice(0, 80));
	const message = old
		? `Le code ${cite} n’est plus, ou pas, celui d’une commune.`
		: `Aucune commune ne porte le code ${cite}.`;
	introuvable(locals, message, prochesCommune(annuaire, annexe, code.slice(0, 100)));
}
