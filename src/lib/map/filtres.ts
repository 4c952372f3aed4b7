import type { Facettes } from '#lib/domain/couverture/facettes.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { mesureParDefaut, MESURES, sousDesAxes, type Mesure, type Vue } from '#lib/view/vue.ts';
import { choisies, FACETTES, type Facette } from './facette.ts';
import { MOTS_MESURE } from './mesure.ts';

type Option = { value: string; label: string; count?: number; checked: boolean };

/** A part of a filter: fields of one parameter under a title. */
export type ListeFiltre = {
	parametre: string;
	type: 'checkbox' | 'radio';
	titre: string;
	options: Option[];
};

/** One control of the bar, which opens its lists. */
export type Filtrage = {
	id: string;
	nom: string;
	/** Values with a result, as the control shows it; null for a choice among fixed values. */
	nombre: number | null;
	choisi: boolean;
	listes: ListeFiltre[];
};

/** Facets that say which facts are shown: one control holds them all. */
const PREUVES: readonly string[] = ['confiance', 'source', 'adhesion'];

/** The controls of the filter bar under a view, with the number of structures of each option. */
export function filtresDe(noyau: Noyau, vue: Vue, facettes: Facettes): Filtrage[] {
	return barreDe(FACETTES, noyau, vue.filtre, facettes);
}

/** The values of a filter that a bar bears on; the axes chosen bound the sous-thématiques. */
type Valeurs<C extends string> = Readonly<Record<C, string | readonly string[]>> & {
	axes: readonly string[];
};
type Comptes<C extends string> = Readonly<Record<C, Readonly<Record<string, number>>>>;

/** The controls of a bar of facets, with what each option would give. */
export function barreDe<C extends string>(
	facettes: readonly Facette<C>[],
	noyau: Noyau,
	filtre: Valeurs<C>,
	comptes: Comptes<C>
): Filtrage[] {
	const listes = facettes.map((facette) => ({
		facette,
		listes: listesDe(facette, noyau, filtre, comptes)
	}));
	const facts = listes.filter(({ facette }) => !PREUVES.includes(facette.champ));
	const preuves = listes.filter(({ facette }) => PREUVES.includes(facette.champ));
	return [
		...facts.map(({ facette, listes }) => ({
			id: facette.parametre,
			nom: facette.nom,
			nombre: countOptions(listes),
			choisi: choisies(facette, filtre).length > 0,
			listes
		})),
		{
			id: 'confiance',
			nom: 'Confiance',
			nombre: null,
			choisi: false,
			listes: preuves.flatMap(({ listes }) => listes)
		}
	];
}

/** The choice of what the map shows; the state needs a target. */
export function mesuresDe({ filtre, mesure }: Vue): ListeFiltre {
	const defaut = mesureParDefaut(filtre);
	const offered = MESURES.filter((id) => id !== 'etat' || defaut === 'etat');
	return {
		parametre: 'mesure',
		type: 'radio',
		titre: 'Ce que la carte montre',
		// An empty value is the default one, which follows the target when the form changes it.
		options: offered.map((id) => ({
			value: id === defaut ? '' : id,
			label: titreMesure(id),
			checked: id === mesure
		}))
	};
}

/** Names of the measures on the control that opens their list. */
export const MOTS_COURTS: Record<Mesure, string> = {
	etat: 'état',
	structures: 'structures',
	population: 'population',
	'sous-thematiques': 'sous-thématiques',
	solutions: 'solutions adoptées'
};

/** Name of a measure at the start of a line. */
export function titreMesure(mesure: Mesure): string {
	const mots = MOTS_MESURE[mesure];
	return mots.charAt(0).toUpperCase() + mots.slice(1);
}

function listesDe<C extends string>(
	facette: Facette<C>,
	noyau: Noyau,
	filtre: Valeurs<C>,
	{ [facette.champ]: comptes }: Comptes<C>
): ListeFiltre[] {
	const { parametre, champ, nom } = facette;
	const chosen = choisies(facette, filtre);
	const offered = champ === 'sousThematiques' ? sousDesAxes(noyau.axes, filtre.axes) : null;
	const listes = new Map<string, ListeFiltre>();
	for (const { value, label, groupe } of facette.options(noyau)) {
		if (offered && !offered.has(value)) continue;
		const titre = groupe ?? nom;
		let liste = listes.get(titre);
		if (!liste) {
			const type = facette.type === 'liste' ? 'checkbox' : 'radio';
			listes.set(titre, (liste = { parametre, type, titre, options: [] }));
		}
		const count = comptes[value] ?? 0;
		liste.options.push({ value, label, count, checked: chosen.includes(value) });
	}
	return [...listes.values()];
}

function countOptions(listes: readonly ListeFiltre[]): number {
	return listes.flatMap(({ options }) => options).filter(({ count }) => count).length;
}
