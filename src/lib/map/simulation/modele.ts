import { adressePaire } from '#lib/domain/chevauchement/adresse.ts';
import { MOTS_VERDICT, type Verdict } from '#lib/domain/chevauchement/verdict.ts';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { bilan, type Bilan } from '#lib/domain/simulation/bilan.ts';
import { base } from '#lib/view/base.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';
import type { Fragment } from '#lib/view/fragment.ts';
import { majuscule } from '#lib/view/phrase-mots.ts';
import { liensSimulation } from '#lib/view/simulation/liens.ts';
import { noteDe, PAGE_SIMULATION } from '#lib/view/simulation/notation.ts';
import { phraseSimulation } from '#lib/view/simulation/phrase.ts';
import { clauseDe, questionSimulation } from '#lib/view/simulation/question.ts';
import type { Vue } from '#lib/view/vue.ts';
import { carteSimulation, lignesChange, type CarteSimulation, type LigneChange } from './carte.ts';
import { tableauDe, type GroupeBilan } from './tableau.ts';

/** A change of the scenario, and the address of the scenario without it. */
export type ChangementLu = { id: string; texte: string; retirer: string };

/** A pair that changes, in words. */
export type PaireLue = { href: string; noms: string; avant: string; apres: string };

/** All that the page of a scenario and its files say. */
export type ModeleSimulation = {
	vue: Vue;
	titre: string;
	/** Empty when nothing is simulated yet. */
	phrase: Fragment[];
	base: string;
	changements: ChangementLu[];
	bilan: Bilan;
	tableau: GroupeBilan[];
	carte: CarteSimulation;
	lignes: LigneChange[];
	paires: PaireLue[];
	liens: { href: string; nom: string }[];
	/** The page without any change. */
	effacer: string;
};

/** The question before any scenario. */
export const SANS_SCENARIO = 'Et si le réseau changeait\u202f?';

/** Reads a scenario: `publie` and `simule` are the indexes before and after. */
export function modeleSimulation(publie: Index, simule: Index, vue: Vue): ModeleSimulation {
	const { noyau } = simule;
	const scenario = noyau.simulation;
	const lu = bilan(publie, simule, vue.filtre);
	const lue = couverture(simule, vue.filtre);
	return {
		vue,
		titre: scenario ? questionSimulation(scenario, noyau) : SANS_SCENARIO,
		phrase: scenario ? phraseSimulation(vue, lu, noyau) : [],
		// Of the published facts: what a scenario adds is documented nowhere.
		base: base(vue, couverture(publie, vue.filtre)),
		changements: vue.simulation.map((changement) => ({
			id: noteDe(changement),
			texte: majuscule(clauseDe(changement, scenario?.noms ?? {}, noyau)),
			retirer: adresseVue(PAGE_SIMULATION, {
				...vue,
				simulation: vue.simulation.filter((autre) => autre !== changement)
			})
		})),
		bilan: lu,
		tableau: tableauDe(lu),
		carte: carteSimulation(simule, lu, lue.montre),
		lignes: lignesChange(simule, lu),
		paires: pairesDe([publie], lu),
		liens: liensSimulation(vue),
		effacer: adresseVue(PAGE_SIMULATION, { ...vue, simulation: [] })
	};
}

/** The pairs that change, in words; names are those of the first index that has the structure. */
export function pairesDe(index: readonly Index[], { pairesChangees }: Bilan): PaireLue[] {
	const structures = index.flatMap(({ noyau }) => noyau.structures);
	const court = (slug: string) => structures.find((s) => s.slug === slug)?.court ?? slug;
	const mot = (verdict: Verdict | null) =>
		verdict === null ? 'Aucun chevauchement' : MOTS_VERDICT[verdict].libelle;
	return pairesChangees.map(({ a, b, avant, apres }) => ({
		href: adressePaire(a, b),
		noms: `${court(a)} × ${court(b)}`,
		avant: mot(avant),
		apres: mot(apres)
	}));
}
