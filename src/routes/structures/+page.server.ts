import { facettesAnnuaire } from '#lib/domain/annuaire-facettes.ts';
import { sortAnnuaire } from '#lib/domain/annuaire-ordre.ts';
import { buildAnnuaire, searchAnnuaire } from '#lib/domain/annuaire.ts';
import { couverture } from '#lib/domain/couverture.ts';
import { choixDe } from '#lib/map/choix.ts';
import { filtresDe } from '#lib/map/filtres.ts';
import { currentRelease } from '#lib/server/release.ts';
import { adresseAnnuaire, parseAnnuaire } from '#lib/view/annuaire.ts';
import { base } from '#lib/view/base.ts';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** The directory under its filters. A form sends empty and default fields: its address is cleaned. */
export const load: PageServerLoad = ({ url }) => {
	const { release, index, cog, noyau } = currentRelease();
	const { annuaire, avis } = parseAnnuaire(url.searchParams, noyau);
	const adresse = adresseAnnuaire(annuaire);
	const propre = new URL(adresse, url).searchParams.toString() === url.searchParams.toString();
	if (avis.length === 0 && !propre) redirect(307, adresse);

	const { vue, recherche, colonne, decroissant } = annuaire;
	const reseau = { release, index, cog };
	const gardees = buildAnnuaire(reseau, vue.filtre);
	const lignes = searchAnnuaire(gardees, recherche);
	const comptes = facettesAnnuaire(index, vue.filtre);
	const choix = choixDe(index, vue, comptes).map((un) => ({
		...un,
		href: adresseAnnuaire({ ...annuaire, vue: un.vue }),
		nombre: searchAnnuaire(buildAnnuaire(reseau, un.vue.filtre), recherche).length
	}));
	return {
		annuaire,
		avis,
		lignes: sortAnnuaire(lignes, colonne, decroissant),
		gardees: gardees.length,
		filtres: filtresDe(noyau, vue, comptes),
		choix,
		base: base(vue, couverture(index, vue.filtre)),
		inconnues: comptes.adhesion.toutes - comptes.adhesion.membres,
		demande: { filtre: vue.filtre, recherche },
		referentiel: noyau
	};
};
