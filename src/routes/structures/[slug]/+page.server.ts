import { pistes } from '#lib/domain/adoption/piste.ts';
import { autourDe } from '#lib/domain/annuaire/ordre.ts';
import { buildAnnuaire } from '#lib/domain/annuaire/annuaire.ts';
import { buildFiche } from '#lib/domain/fiche/fiche.ts';
import { FILTRE_DEFAUT } from '#lib/domain/filtre.ts';
import { jsonPourScript, structureJsonld } from '#lib/donnees/structure-jsonld.ts';
import { introuvable } from '#lib/server/introuvable.ts';
import { currentPlan } from '#lib/server/plan.ts';
import { structuresProches } from '#lib/server/proches.ts';
import { currentRelease } from '#lib/server/release.ts';
import { phrasePiste } from '#lib/view/adoption/phrase.ts';
import { minuscule } from '#lib/view/mots.ts';
import { guillemets } from '#lib/view/nombre.ts';
import { serialiseVue } from '#lib/view/ecriture-vue.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import type { PageServerLoad } from './$types';

/** More leads than this are no advice any more. */
const PISTES_AU_PLUS = 8;

/** The sheet of one structure, or a 404 with the names that look like what was asked. */
export const load: PageServerLoad = ({ params, url, locals }) => {
	const reseau = currentRelease();
	const { vue, avis } = parseVue(url.searchParams, reseau.noyau);
	const fiche = buildFiche(reseau, params.slug, vue.filtre);
	if (!fiche) {
		const message = `Aucune structure ne porte l’identifiant ${guillemets(params.slug.slice(0, 80))}.`;
		const proches = structuresProches(reseau.release, params.slug);
		const liens = proches.map(({ slug, nom }) => ({ href: `/structures/${slug}`, nom }));
		introuvable(locals, message, liens);
	}
	const { cog, noyau } = reseau;
	const leads = pistes(reseau.release, reseau.index, numeroDe(params.slug), vue.filtre);
	const adhesion = fiche.membre ? 'membres' : 'toutes';
	const adresse = `${url.origin}/structures/${params.slug}`;
	const { release } = reseau;
	return {
		fiche,
		/** The same for search engines. */
		jsonld: jsonPourScript(structureJsonld(fiche, { adresse, release })),
		avis,
		origine: url.origin,
		/** The choice of evidence, as its files ask for it. */
		requete: serialiseVue(vue),
		choix: vue.filtre,
		familles: noyau.familles,
		departements: Object.fromEntries(noyau.departements.map(({ code, nom }) => [code, nom])),
		millesimes: { cog: cog.millesime, population: cog.population },
		autour: autourDe(buildAnnuaire(reseau, { ...FILTRE_DEFAUT, adhesion }), params.slug),
		pistes: leads.slice(0, PISTES_AU_PLUS).map((piste) => ({
			slug: piste.solution.slug,
			nom: piste.solution.nom,
			raison: phrasePiste(
				piste,
				(s) => noyau.structures[s]!.court,
				(id) => minuscule(noyau.axes.find((axe) => axe.id === id)!.court)
			)
		})),
		autresPistes: Math.max(0, leads.length - PISTES_AU_PLUS),
		plan: currentPlan()
	};
};

const numeroDe = (slug: string) =>
	currentRelease().noyau.structures.findIndex((structure) => structure.slug === slug);
