import { chevauchements } from '#lib/domain/chevauchement/chevauchements.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { carteChevauchement } from '#lib/map/chevauchement/carte.ts';
import {
	legendeDe,
	type CaseLegende,
	type LegendeChevauchement
} from '#lib/map/chevauchement/classe.ts';
import { modeleLacunes } from '#lib/map/lacunes/modele.ts';
import type { Avis } from '#lib/view/avis.ts';
import { adresseChevauchement, serialiseChevauchement } from '#lib/view/chevauchement/ecriture.ts';
import { motsEnsemble } from '#lib/view/chevauchement/ensemble.ts';
import { parseChevauchement } from '#lib/view/chevauchement/lecture.ts';
import { phraseChevauchement } from '#lib/view/chevauchement/phrase.ts';
import { questionChevauchement } from '#lib/view/chevauchement/question.ts';
import { adresseVue, serialiseVue } from '#lib/view/ecriture-vue.ts';
import { texteDe, type Fragment } from '#lib/view/fragment.ts';
import { parseLacunes } from '#lib/view/lacunes/lecture.ts';
import { adresseLacunes, serialiseLacunes } from '#lib/view/lacunes/vue.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import type { Departement } from './departement.ts';
import { buildModele } from './modele.ts';

/** Maps whose départements lead to the same view with them chosen. */
export const CARTES = ['couverture', 'chevauchements', 'lacunes'] as const;
export type CarteIntegrable = (typeof CARTES)[number];

/** A view as it leaves the site: its words and its map, without its tools. */
export type CarteIntegree = {
	titre: string;
	phrase: Fragment[];
	legende: CaseLegende[];
	/** The same counted over some départements only, by their codes. */
	compter?: (codes: ReadonlySet<string>) => CaseLegende[];
	departements: Departement<string>[];
	selection: string | null;
	/** The query of the view, without "?", and the page that shows it with its sources. */
	requete: string;
	page: string;
	avis: Avis[];
};

/** Reads the view of a query under a release, for each map that leaves the site. */
const LECTURES: Record<CarteIntegrable, (index: Index, query: URLSearchParams) => CarteIntegree> = {
	couverture: (index, query) => {
		const { vue, avis } = parseVue(query, index.noyau);
		const { titre, phrase, carte, departements } = buildModele(index, vue);
		const { legende } = carte;
		const [requete, page] = [serialiseVue(vue), adresseVue('/', vue)];
		return {
			titre,
			phrase,
			legende,
			departements,
			selection: vue.departement,
			requete,
			page,
			avis
		};
	},
	chevauchements: (index, query) => {
		const { vue, avis } = parseChevauchement(query, index.noyau);
		const lus = chevauchements(index, vue.filtre);
		const carte = carteChevauchement(index, vue, lus);
		const compter = (codes: ReadonlySet<string>) =>
			casesDe(
				legendeDe(
					lus.departements.filter((_, d) => codes.has(index.noyau.departements[d]!.code)),
					{
						gauche: motsEnsemble(vue.filtre.gauche, index.noyau),
						droite: motsEnsemble(vue.filtre.droite, index.noyau)
					}
				)
			);
		return {
			titre: texteDe(questionChevauchement(vue, index.noyau)),
			phrase: phraseChevauchement(vue, lus, index.noyau),
			legende: casesDe(carte.legende),
			compter,
			departements: carte.departements,
			selection: vue.departement,
			requete: serialiseChevauchement(vue),
			page: adresseChevauchement(vue),
			avis
		};
	},
	lacunes: (index, query) => {
		const { vue, avis } = parseLacunes(query, index.noyau);
		const { titre, phrase, carte, departements } = modeleLacunes(index, vue);
		return {
			titre,
			phrase,
			legende: carte.legende,
			departements,
			selection: vue.departement,
			requete: serialiseLacunes(vue),
			page: adresseLacunes(vue),
			avis
		};
	}
};

/** Reads one of the maps that leave the site. Never throws, whatever the query. */
export const lireCarte = (
	carte: CarteIntegrable,
	index: Index,
	query: URLSearchParams
): CarteIntegree => LECTURES[carte](index, query);

// In the little room of a frame, the two extents of each ink are told one after the other, and only
// the classes that the map shows.
function casesDe({ encres, marques, autres }: LegendeChevauchement): CaseLegende[] {
	const inks = encres.flatMap(({ libelle, entiere, partie }) => [
		{ ...entiere, libelle: `${libelle}, partout` },
		{ ...partie, libelle: `${libelle}, en partie` }
	]);
	return [...inks, ...marques, ...autres].filter(({ nombre }) => nombre > 0);
}
