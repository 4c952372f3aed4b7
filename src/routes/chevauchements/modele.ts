import { buildMatrice, type Matrice } from '#lib/charts/matrice.ts';
import { readUpSet, type UpSetLu } from '#lib/charts/upset.ts';
import { chevauchements } from '#lib/domain/chevauchement/chevauchements.ts';
import type { FacettesChevauchement } from '#lib/domain/chevauchement/facettes.ts';
import { MOTS_VERDICT } from '#lib/domain/chevauchement/verdict.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { carteChevauchement, type CarteChevauchement } from '#lib/map/chevauchement/carte.ts';
import { peintureVerdict } from '#lib/map/chevauchement/classe.ts';
import { controlesPaires } from '#lib/map/chevauchement/controle.ts';
import { choixPaires, filtresPaires } from '#lib/map/chevauchement/facette.ts';
import {
	lignesPaires,
	phrasePaire,
	trierPaires,
	type LignePaire
} from '#lib/map/chevauchement/ligne.ts';
import { panneauChevauchement, type PanneauChevauchement } from '#lib/map/chevauchement/panneau.ts';
import type { Choix } from '#lib/map/choix.ts';
import type { Controle } from '#lib/map/controle.ts';
import type { Filtrage } from '#lib/map/filtres.ts';
import { peinture } from '#lib/map/motifs.ts';
import { baseChevauchement } from '#lib/view/chevauchement/base.ts';
import { adresseChevauchement, serialiseChevauchement } from '#lib/view/chevauchement/ecriture.ts';
import { motsEnsemble } from '#lib/view/chevauchement/ensemble.ts';
import { phraseChevauchement } from '#lib/view/chevauchement/phrase.ts';
import { questionChevauchement } from '#lib/view/chevauchement/question.ts';
import { vueChevauchementParDefaut, type VueChevauchement } from '#lib/view/chevauchement/vue.ts';
import { espacer } from '#lib/view/espacer.js';
import { texteDe, type Fragment } from '#lib/view/fragment.ts';

import { calculer, type Calculs } from './calculs.ts';

/** All that the page of overlaps says of a view: the same on the server and in the browser. */
export type ModeleChevauchement = {
	vue: VueChevauchement;
	/** Its query, without "?". */
	requete: string;
	question: (string | Controle)[];
	titre: string;
	phrase: Fragment[];
	base: string;
	carte: CarteChevauchement;
	panneau: PanneauChevauchement | null;
	filtres: Filtrage[];
	choix: Choix<VueChevauchement>[];
	/** The view without any filter, its question kept; null when nothing is chosen. */
	effacer: string | null;
	/** Border contacts: how many, and the view that folds or lists them; null when there is none. */
	bordures: { nombre: number; href: string } | null;
	/** Null unless there is no pair: the choices to take back. */
	remedes: Choix<VueChevauchement>[] | null;
	/** Names of the rows and of the columns of the matrix: "syndicats THD". */
	ensembles: { gauche: string; droite: string };
	matrice: Matrice;
	upset: UpSetLu;
	/** The first pairs in the order asked, and how many there are. */
	lignes: LignePaire[];
	nombre: number;
};

/** Rows of the table of a page; its files have every pair. */
export const LIGNES_AU_PLUS = 300;

/** Id of the patterns of the page outside of its map. */
export const MOTIFS_PAGE = 'motif';

/** Reads a view under a release, with what was computed for its filter. Plain data, in words. */
export function buildModele(
	index: Index,
	vue: VueChevauchement,
	{ lus, comptes }: Calculs = calculer(index, vue.filtre)
): ModeleChevauchement {
	const { noyau } = index;
	const choix = choixPaires(noyau, vue, comptes);
	const lignes = lignesPaires(index, lus);
	return {
		vue,
		requete: serialiseChevauchement(vue),
		question: controlesPaires(noyau, vue),
		titre: texteDe(questionChevauchement(vue, noyau)),
		phrase: phraseChevauchement(vue, lus, noyau),
		base: baseChevauchement(vue, lus, noyau),
		carte: carteChevauchement(index, vue, lus),
		panneau:
			vue.departement === null ? null : panneauChevauchement(index, vue, lus, vue.departement),
		filtres: filtresPaires(noyau, vue, comptes),
		choix,
		effacer: choix.length === 0 ? null : adresseChevauchement(cleared(vue)),
		bordures: borduresOf(vue, comptes),
		remedes: lignes.length > 0 ? null : remedesOf(index, choix),
		ensembles: {
			gauche: motsEnsemble(vue.filtre.gauche, noyau).noms,
			droite: motsEnsemble(vue.filtre.droite, noyau).noms
		},
		matrice: matriceOf(lignes),
		upset: readUpSet(index, vue, lus),
		lignes: trierPaires(lignes, vue.tri).slice(0, LIGNES_AU_PLUS),
		nombre: lignes.length
	};
}

function cleared(vue: VueChevauchement): VueChevauchement {
	const { gauche, droite } = vue.filtre;
	return { ...vue, filtre: { ...vueChevauchementParDefaut().filtre, gauche, droite } };
}

function borduresOf(vue: VueChevauchement, { bordures }: FacettesChevauchement) {
	const nombre = bordures.oui - bordures.non;
	const filtre = { ...vue.filtre, bordures: !vue.filtre.bordures };
	if (nombre === 0 && filtre.bordures) return null;
	return { nombre, href: adresseChevauchement({ ...vue, filtre }) };
}

function remedesOf(index: Index, choix: readonly Choix<VueChevauchement>[]) {
	return choix
		.map((un) => ({ ...un, nombre: chevauchements(index, un.vue.filtre).paires.length }))
		.filter(({ nombre }) => nombre > 0)
		.sort((a, b) => b.nombre - a.nombre);
}

function matriceOf(lignes: readonly LignePaire[]): Matrice {
	return buildMatrice(
		lignes.map((ligne) => ({
			ligne: { id: ligne.gauche.slug, nom: ligne.gauche.court },
			colonne: { id: ligne.droite.slug, nom: ligne.droite.court },
			href: ligne.href,
			paint: peinture(peintureVerdict(ligne.verdict), MOTIFS_PAGE),
			phrase: espacer(phrasePaire(ligne, MOTS_VERDICT[ligne.verdict].libelle.toLowerCase())),
			part: ligne.valeur
		}))
	);
}
