import { buildAnnuaire, searchAnnuaire } from '#lib/domain/annuaire/annuaire.ts';
import { sortAnnuaire } from '#lib/domain/annuaire/ordre.ts';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import { annuaireTableau } from '#lib/export/annuaire-tableau.ts';
import type { Table } from '#lib/export/publication.ts';
import { sourceFigure } from '#lib/export/source-figure.ts';
import { currentRelease } from '#lib/server/release.ts';
import { adresseAnnuaire, parseAnnuaire } from '#lib/view/annuaire.ts';
import { base } from '#lib/view/base.ts';
import { espacer } from '#lib/view/espacer.js';
import { texteDe } from '#lib/view/fragment.ts';
import { phraseAnnuaire } from '#lib/view/phrase-annuaire.ts';
import { type Refus, refusRequete } from './demande.ts';
import { sources } from './fond.ts';

/** The directory of an address, as its page lists it: filters, search and order. It has no picture. */
export function annuaireDe({ searchParams, origin }: URL): Table | Refus {
	const reseau = currentRelease();
	const { noyau, index } = reseau;
	const { annuaire, avis } = parseAnnuaire(searchParams, noyau);
	const refus = refusRequete(avis);
	if (refus) return refus;
	const { vue, recherche, colonne, decroissant } = annuaire;
	const { filtre } = vue;
	const gardees = searchAnnuaire(buildAnnuaire(reseau, filtre), recherche);
	const structures = sortAnnuaire(gardees, colonne, decroissant);
	return {
		...{ noyau, ...sources(), parties: ['structures', ...filtre.familles] },
		json: () => JSON.stringify({ release: noyau.release, vue, structures }),
		tableau: () => annuaireTableau(structures),
		presentation: () => ({
			titre: espacer('Qui sont les opérateurs publics de services numériques ?'),
			phrase: texteDe(phraseAnnuaire(structures, { filtre, recherche }, noyau)),
			base: base(vue, couverture(index, filtre)),
			source: sourceFigure(noyau, null),
			lien: origin + adresseAnnuaire(annuaire)
		})
	};
}
