import { buildFicheLieu } from '#lib/domain/lieu/fiche.ts';
import { readCommunes } from '#lib/domain/lieu/fin.ts';
import { prochesEpci } from '#lib/domain/recherche/proche.ts';
import { situer } from '#lib/map/situation.ts';
import { introuvable } from '#lib/server/introuvable.ts';
import { currentLieux, currentNoms, millesimesOf, voisinsDe } from '#lib/server/lieux.ts';
import { currentPlan } from '#lib/server/plan.ts';
import { currentRecherche } from '#lib/server/recherche.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { guillemets } from '#lib/view/nombre.ts';
import type { PageServerLoad } from './$types';

/** An EPCI on one page, on both sides of a border; or a 404 with those that were probably meant. */
export const load: PageServerLoad = ({ params, url, locals }) => {
	const reseau = currentLieux();
	const { cog, fins } = reseau;
	const numero = cog.epci.findIndex((epci) => epci.code === params.code);
	if (numero < 0) {
		const message = `Aucune intercommunalité ne porte le SIREN ${guillemets(params.code.slice(0, 80))}.`;
		const { annuaire } = currentRecherche();
		introuvable(locals, message, prochesEpci(annuaire, params.code.slice(0, 100)));
	}
	const { vue, avis } = parseVue(url.searchParams, reseau.index.noyau);
	const { confiance, source, adhesion } = vue.filtre;
	const choix = { confiance, source, adhesion };
	const communes = fins.communesEpci[numero]!;
	const departements = [...new Set(communes.map((c) => cog.communes.departement[c]!))].map(
		(d) => cog.departements[d]!
	);
	const codes = departements.map((d) => d.code);
	const voisins = voisinsDe(codes);
	const lieu = readCommunes(reseau, communes, voisins.numeros, choix);
	return {
		epci: {
			code: params.code,
			nom: cog.epci[numero]!.nom,
			departements: departements.map(({ code, nom }) => ({ code, nom })),
			communes: communes.map((c) => ({ code: cog.communes.code[c]!, nom: cog.communes.nom[c]! }))
		},
		fiche: buildFicheLieu(reseau, lieu, choix),
		situation: situer(currentPlan(), codes, voisins.codes, currentNoms()),
		choix,
		avis,
		millesimes: millesimesOf(reseau.cog)
	};
};
