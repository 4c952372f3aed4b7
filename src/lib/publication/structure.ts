import { buildFiche } from '#lib/domain/fiche/fiche.ts';
import { structureFigure } from '#lib/export/structure-figure.ts';
import { structureTableau } from '#lib/export/structure-tableau.ts';
import { structuresProches } from '#lib/server/proches.ts';
import { currentRelease } from '#lib/server/release.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { guillemets } from '#lib/view/nombre.ts';
import { type Lecteur, refusInconnu, type Refus, refusRequete } from './demande.ts';
import { fond, territoire } from './fond.ts';

/** One structure, under a choice of evidence. */
export const structure: Lecteur = ({ cles, query, origine }) => {
	const reseau = currentRelease();
	const { noyau } = reseau;
	const [slug = ''] = cles;
	const { vue, avis } = parseVue(query, noyau);
	const refus = refusRequete(avis);
	if (refus) return refus;
	const fiche = buildFiche(reseau, slug, vue.filtre);
	if (!fiche) return inconnue(slug);
	const lien = origine + adresseVue(`/structures/${slug}`, vue);
	return {
		...{ noyau, ...territoire(), parties: ['structure', slug] },
		json: () => JSON.stringify({ release: noyau.release, ...fiche }),
		tableau: () => structureTableau(fiche),
		figure: () => structureFigure(noyau, fiche, fond(lien))
	};
};

function inconnue(slug: string): Refus {
	const proches = structuresProches(currentRelease().release, slug).map((proche) => ({
		href: `/structures/${proche.slug}`,
		nom: proche.nom
	}));
	const detail = `Aucune structure ne porte l’identifiant ${guillemets(slug.slice(0, 80))}.`;
	return refusInconnu('Structure introuvable', detail, proches);
}
