import { facettesAnnuaire } from '#lib/domain/annuaire/facettes.ts';
import { sortAnnuaire } from '#lib/domain/annuaire/ordre.ts';
import { buildAnnuaire, searchAnnuaire } from '#lib/domain/annuaire/annuaire.ts';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import { choixDe } from '#lib/map/choix.ts';
import { filtresDe } from '#lib/map/filtres.ts';
import { currentRelease, type CurrentRelease } from '#lib/server/release.ts';
import { adresseAnnuaire, parseAnnuaire, type VueAnnuaire } from '#lib/view/annuaire.ts';
import { base } from '#lib/view/base.ts';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** The directory under its filters. A form sends empty and default fields: its address is cleaned. */
export const load: PageServerLoad = ({ url }) => {
	const reseau = currentRelease();
	const { annuaire, avis } = parseAnnuaire(url.searchParams, reseau.noyau);
	const adresse = adresseAnnuaire(annuaire);
	const clean = new URL(adresse, url).searchParams.toString() === url.searchParams.toString();
	if (avis.length === 0 && !clean) redirect(307, adresse);
	return { annuaire, avis, referentiel: reseau.noyau, ...readAnnuaire(reseau, annuaire) };
};

function readAnnuaire(reseau: CurrentRelease, annuaire: VueAnnuaire) {
	const { index, noyau } = reseau;
	const { vue, recherche, colonne, decroissant } = annuaire;
	const gardees = buildAnnuaire(reseau, vue.filtre);
	const lignes = searchAnnuaire(gardees, recherche);
	const comptes = facettesAnnuaire(index, vue.filtre);
	return {
		lignes: sortAnnuaire(lignes, colonne, decroissant),
		gardees: gardees.length,
		inconnues: comptes.adhesion.toutes - comptes.adhesion.membres,
		base: base(vue, couverture(index, vue.filtre)),
		filtres: filtresDe(noyau, vue, comptes),
		choix: choixDe(index, vue, comptes).map(({ label, vue: sans }) => ({
			label,
			href: adresseAnnuaire({ ...annuaire, vue: sans }),
			nombre: searchAnnuaire(buildAnnuaire(reseau, sans.filtre), recherche).length
		}))
	};
}
