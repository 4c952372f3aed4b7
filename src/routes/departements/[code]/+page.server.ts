import { redirect } from '@sveltejs/kit';
import { buildFicheLieu } from '#lib/domain/lieu/fiche.ts';
import { sourcesOf } from '#lib/domain/fiche/source.ts';
import { readDepartement } from '#lib/domain/lieu/departement.ts';
import { pistesLieu } from '#lib/domain/lieu/piste.ts';
import { prochesDepartement } from '#lib/domain/recherche/proche.ts';
import { situer } from '#lib/map/situation.ts';
import { introuvable } from '#lib/server/introuvable.ts';
import { currentLieux, currentNoms, millesimesOf, currentVoisinage } from '#lib/server/lieux.ts';
import { currentPlan } from '#lib/server/plan.ts';
import { currentRecherche } from '#lib/server/recherche.ts';
import { serialiseVue } from '#lib/view/ecriture-vue.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { guillemets } from '#lib/view/nombre.ts';
import type { PageServerLoad } from './$types';

/** A département on one page, or a 404 with those that were probably meant. */
export const load: PageServerLoad = ({ params, url, locals }) => {
	const reseau = currentLieux();
	const { vue, avis } = parseVue(url.searchParams, reseau.index.noyau);
	const { confiance, source, adhesion } = vue.filtre;
	const choix = { confiance, source, adhesion };
	const code = params.code.toUpperCase();
	const voisins = currentVoisinage()[code] ?? [];
	const lieu = readDepartement(reseau, code, voisins, choix);
	if (!lieu) {
		const message = `Aucun des 101 départements ne porte le code ${guillemets(params.code.slice(0, 80))}.`;
		introuvable(locals, message, prochesDepartement(currentRecherche().annuaire, params.code));
	}
	if (code !== params.code) redirect(308, `/departements/${code}${url.search}`);
	const noms = currentNoms();
	const pistes = pistesLieu(reseau.release, reseau.index, lieu, choix);
	const cites = pistes.flatMap(({ voisines }) => voisines.flatMap(({ faits }) => faits));
	return {
		departement: { code, nom: noms[code]! },
		voisins: voisins.map((voisin) => noms[voisin]!),
		fiche: buildFicheLieu(reseau, lieu, choix),
		pistes,
		sourcesPistes: sourcesOf(reseau.release, cites),
		situation: situer(currentPlan(), [code], voisins, noms),
		choix,
		origine: url.origin,
		/** The choice of evidence, as its files ask for it. */
		requete: serialiseVue(vue),
		avis,
		millesimes: millesimesOf(reseau.cog)
	};
};
