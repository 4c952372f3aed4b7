import type { Couverture } from '#lib/domain/couverture/couverture.ts';
import { ETATS } from '#lib/domain/etat.ts';
import { coucheDe, PRESENCE, type Couche } from '#lib/domain/reseau/index-couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { HORS_FILTRE, PROPOSE } from '#lib/domain/reseau/selection.ts';
import { texteDe } from '#lib/view/fragment.ts';
import { couvertureDe } from '#lib/view/couverture.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { phrase } from '#lib/view/phrase.ts';
import type { Vue } from '#lib/view/vue.ts';
import { PARAMETRE_SIMULATION } from '#lib/view/simulation/notation.ts';
import { avecSolutions } from './adoptees.ts';
import { fautesDe } from './fautes.ts';
import { membreSimulation } from './marque-simulation.ts';

/**
 * The public JSON of a coverage, as text; its members are a promise to those who reuse it. Programs
 * ask for views that nobody asked before: words are put in quotes once per index, cells are pieced
 * together, and an answer costs less than the request that asks for it.
 */
export function couvertureJson(index: Index, vue: Vue): string {
	const lue = couvertureDe(index, vue);
	const couche = coucheDe(index, vue.filtre);
	const mots = motsDe(index);
	let cellules = '';
	for (let d = 0; d < lue.montre.length; d++) {
		if (lue.montre[d] === 0) continue;
		const suite =
			lue.nombre[d] === 0 ? (lue.cible ? VIDE_CIBLE : VIDE) : cellule(index, mots, couche, lue, d);
		cellules += (cellules && ',') + mots.debuts[d]! + avecSolutions(index, lue, d, suite);
	}
	const texte = JSON.stringify(texteDe(phrase(vue, lue, index.noyau)));
	const marque = JSON.stringify(membreSimulation(index.noyau)).slice(1, -1);
	const simulation = marque && `${marque},`;
	return `{"release":${mots.release},${simulation}"vue":${JSON.stringify(vue)},"phrase":${texte},"departements":[${cellules}]}`;
}

/**
 * The JSON of the view that a query asks for; null when the query has faults (see `fautesDe`), or
 * asks for a simulation: the route answers.
 */
export function couvertureDemandee(index: Index, query: URLSearchParams): string | null {
	if (query.has(PARAMETRE_SIMULATION)) return null;
	const { vue, avis } = parseVue(query, index.noyau);
	return fautesDe(avis).length > 0 ? null : couvertureJson(index, vue);
}

/** End of a cell without a structure: most of them, once a few facets are chosen. */
const VIDE =
	'null,"structures":[],"proposent":null,"nombreStructures":0,"sousThematiques":[],"partPopulation":0}';
const VIDE_CIBLE =
	'"sans-structure","structures":[],"proposent":[],"nombreStructures":0,"sousThematiques":[],"partPopulation":0}';

/** What does not depend on the view, already as JSON. */
type Mots = {
	release: string;
	/** Beginning of each cell, up to its state. */
	debuts: string[];
	etats: string[];
	structures: string[];
	sousThematiques: string[];
};

const MOTS = new WeakMap<Index, Mots>();

function motsDe(index: Index): Mots {
	const known = MOTS.get(index);
	if (known) return known;
	const { noyau, cibles } = index;
	const mots = {
		release: JSON.stringify(noyau.release),
		debuts: noyau.departements.map(
			({ code, nom }) => `${JSON.stringify({ code, nom }).slice(0, -1)},"etat":`
		),
		etats: ETATS.map((etat) => JSON.stringify(etat)),
		structures: noyau.structures.map(({ slug }) => JSON.stringify(slug)),
		sousThematiques: cibles.sousThematiques.map((id) => JSON.stringify(id))
	};
	MOTS.set(index, mots);
	return mots;
}

function cellule(index: Index, mots: Mots, couche: Couche, lue: Couverture, d: number): string {
	const { structure } = index.presences;
	const last = index.departements.presences[d + 1]!;
	let structures = '';
	let proposent = '';
	for (let k = index.departements.presences[d]!; k < last; k++) {
		const s = structure[k]!;
		const choix = couche.presence[k] === PRESENCE.absente ? HORS_FILTRE : lue.selection[s]!;
		if (choix === HORS_FILTRE) continue;
		structures += (structures && ',') + mots.structures[s]!;
		if (choix === PROPOSE) proposent += (proposent && ',') + mots.structures[s]!;
	}
	const etat = lue.cible ? mots.etats[lue.etat[d]!]! : 'null';
	const part = lue.partPopulation[d]!;
	const sous = bits(mots, lue.sousBas[d]!, 0) + bits(mots, lue.sousHaut[d]!, 32);
	return (
		`${etat},"structures":[${structures}],"proposent":${lue.cible ? `[${proposent}]` : 'null'}` +
		`,"nombreStructures":${lue.nombre[d]!},"sousThematiques":[${sous.slice(1)}]` +
		`,"partPopulation":${Number.isNaN(part) ? 'null' : part}}`
	);
}

/** The sous-thématiques of a word of bits, each after a comma. */
function bits({ sousThematiques }: Mots, mot: number, first: number): string {
	let texte = '';
	for (let left = mot; left !== 0; left &= left - 1) {
		texte += `,${sousThematiques[first + 31 - Math.clz32(left & -left)]!}`;
	}
	return texte;
}
