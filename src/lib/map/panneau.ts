import { cibleDe, idsSous } from '#lib/domain/reseau/cible.ts';
import type { Couverture } from '#lib/domain/couverture/couverture.ts';
import { ETATS, MOTS_ETAT, type EtatAxe } from '#lib/domain/etat.ts';
import { coucheDe } from '#lib/domain/reseau/index-couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { presencesDe, type PresenceLue } from '#lib/domain/couverture/lecture.ts';
import type { FamilleNoyau } from '#lib/domain/reseau/noyau.ts';
import { couvertureDe } from '#lib/view/couverture.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';
import { espacer } from '#lib/view/espacer.js';
import { accord, enumere, pourcent } from '#lib/view/nombre.ts';
import { majuscule } from '#lib/view/phrase-mots.ts';
import type { Vue } from '#lib/view/vue.ts';
import { voisins } from '#static/geo/voisinage.json' with { type: 'json' };
import { motAdoptees, motsPart } from './cellule.ts';
import { solutionsPanneau, type SolutionPanneau } from './adoptees.ts';
import { lireCarte, type Peinture } from './mesure.ts';

/** What the panel says of a département, without the sources. */
export type Panneau = {
	code: string;
	nom: string;
	peinture: Peinture;
	/** "Couvert", and what follows: " par Somme Numérique". */
	mot: string;
	suite: string;
	structures: FicheStructure[];
	/** Shared solutions in use, when the map counts them; null: it does not. */
	solutions: SolutionPanneau[] | null;
	/** Those whose beginning nobody knows, when a date is asked. */
	nonDatees: SolutionPanneau[];
	voisins: { code: string; nom: string; mot: string; href: string }[];
};

export type FicheStructure = {
	slug: string;
	nom: string;
	famille: FamilleNoyau;
	/** "Sert 10 communes, 0,8 % de la population." */
	sert: string;
	/** State of the target; null without one. */
	etat: EtatAxe | null;
	/** Sous-thématiques proposed, within the target if there is one; empty: none is known. */
	offre: string[];
	/** True when a scenario names it: what it changes has no source. */
	simulee: boolean;
};

/** Reads a département under a view. Throws on an unknown code. */
export function panneauDe(index: Index, vue: Vue, code: string): Panneau {
	const { noyau } = index;
	const numeros = new Map(noyau.departements.map((departement, i) => [departement.code, i]));
	const d = numeros.get(code);
	if (d === undefined) throw new RangeError(`Département inconnu : ${code}`);
	const lue = couvertureDe(index, vue);
	const presences = lue.montre[d] === 0 ? [] : presencesDe(index, lue, d);
	const fiches = presences.map((presence) => ficheDe(index, vue, presence, d));
	return {
		code,
		nom: noyau.departements[d]!.nom,
		peinture: lireCarte(lue, vue.mesure).peintures[d]!,
		...stateOf(lue, fiches, presences, d),
		structures: fiches,
		...solutionsPanneau(index, lue, d),
		voisins: (voisins as Record<string, string[]>)[code]!.map((autre) => {
			const v = numeros.get(autre)!;
			const href = `${adresseVue('/', { ...vue, departement: autre })}#panneau`;
			return { code: autre, nom: noyau.departements[v]!.nom, mot: mot(lue, v), href };
		})
	};
}

function ficheDe(index: Index, vue: Vue, presence: PresenceLue, d: number): FicheStructure {
	const { noyau, cibles } = index;
	const { slug, court, famille } = noyau.structures[presence.structure]!;
	const { propose, projet } = coucheDe(index, vue.filtre);
	const masque = cibleDe(cibles, vue.filtre)?.refuse ?? cibles.toutes;
	const { bas, haut } = presence.etat === 'projet' ? projet : propose;
	const s = presence.structure;
	const ids = new Set(idsSous(cibles, bas[s]! & masque.bas, haut[s]! & masque.haut));
	return {
		slug,
		nom: court,
		famille: noyau.familles[famille]!,
		sert: motsEtendue(presence, index.departements.population[d]!),
		etat: presence.etat,
		offre: noyau.axes
			.flatMap((axe) => axe.sousThematiques)
			.filter(({ id }) => ids.has(id))
			.map((sous) => sous.nom),
		simulee: noyau.simulation?.noms[slug] !== undefined
	};
}

/** What part of a département of `population` inhabitants a structure serves, in one sentence. */
export function motsEtendue(presence: PresenceLue, population: number): string {
	if (presence.etendue === 'entiere') return 'Sert tout le département.';
	if (presence.communes === null || presence.population === null) {
		return 'Sert une partie du département, communes non documentées.';
	}
	const communes = accord(presence.communes, 'commune');
	const part = pourcent(presence.population / population);
	return `Sert ${presence.minimum ? 'au moins ' : ''}${communes}, ${part} de la population.`;
}

function stateOf(
	couverture: Couverture,
	fiches: readonly FicheStructure[],
	presences: readonly PresenceLue[],
	d: number
): Pick<Panneau, 'mot' | 'suite'> {
	if (couverture.montre[d] === 0) return { mot: 'Hors des régions choisies', suite: '' };
	const etat = ETATS[couverture.etat[d]!];
	const n = fiches.length;
	if (couverture.adoptees) return { mot: majuscule(motAdoptees(couverture, d)), suite: '' };
	if (!etat) return { mot: n === 0 ? 'Aucune structure' : accord(n, 'structure'), suite: '' };
	const noms = (keep: (presence: PresenceLue) => boolean) =>
		enumere(fiches.filter((_, i) => keep(presences[i]!)).map(({ nom }) => nom));
	const suites = {
		couvert: () => ` par ${noms((p) => p.etat === 'propose' && p.etendue === 'entiere')}`,
		partiel: () =>
			` par ${noms((p) => p.etat === 'propose')}, population servie : ${motsPart(couverture, d)}`,
		projet: () => ` : annoncé par ${noms((p) => p.etat === 'projet')}`,
		'non-renseigne': () => ' : aucune source ne dit qui le propose',
		absent: () => ' : les structures présentes ne le proposent pas',
		'sans-structure': () => ' : personne n’est recensé ici'
	};
	return { mot: MOTS_ETAT[etat].libelle, suite: espacer(suites[etat]()) };
}

function mot(couverture: Couverture, d: number): string {
	const { etat, nombre, montre } = couverture;
	if (montre[d] === 0) return 'hors des régions choisies';
	if (couverture.adoptees) return motAdoptees(couverture, d);
	const lu = ETATS[etat[d]!];
	return lu ? MOTS_ETAT[lu].libelle.toLowerCase() : accord(nombre[d]!, 'structure');
}
