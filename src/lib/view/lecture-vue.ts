import type { Filtre } from '#lib/domain/filtre.ts';
import { ignoree, MAX_AVIS, type Avis } from './avis.ts';
import { readRequete } from './lecture-requete.ts';
import { grammaireVue, type Parametre, type Referentiel } from './parametre.ts';
import { changementsDe } from './simulation/notation.ts';
import { ADOPTEES_DEFAUT, mesureParDefaut, sousDesAxes, vueParDefaut, type Vue } from './vue.ts';

/**
 * Reads a view from the query of a URL. Lists are comma-separated or repeated; empty values count
 * as absent; what is unknown is left out and said in `avis` (`MAX_AVIS` at most), with the nearest
 * known value. The scenario of a simulation is that of `referentiel` (see `parseSimulation`). Never
 * throws, whatever the query.
 */
export function parseVue(
	params: URLSearchParams,
	referentiel: Referentiel
): { vue: Vue; avis: Avis[] } {
	const avis: Avis[] = [];
	const lues = readRequete(params, grammaireVue(referentiel), avis);
	const vue = { ...assemble(lues), simulation: changementsDe(referentiel) };
	dropStrangers(vue.filtre, referentiel, avis);
	chooseMesure(vue, lues.get('mesure')?.[0] as Vue['mesure'] | undefined, avis);
	return { vue, avis: avis.slice(0, MAX_AVIS) };
}

function assemble(lues: ReadonlyMap<Parametre, string[]>): Vue {
	const vue = vueParDefaut();
	const liste = (parametre: Parametre) => lues.get(parametre) ?? [];
	// The lists are closed: every value read is one of its type.
	const une = <T extends string>(parametre: Parametre, defaut: T) =>
		(liste(parametre)[0] ?? defaut) as T;
	const { filtre } = vue;
	return {
		...vue,
		filtre: {
			axes: liste('axe'),
			sousThematiques: liste('sous-thematique'),
			familles: liste('famille'),
			roles: liste('role') as Vue['filtre']['roles'],
			statuts: liste('statut'),
			regions: liste('region'),
			confiance: une('confiance', filtre.confiance),
			source: une('source', filtre.source),
			adhesion: une('adhesion', filtre.adhesion)
		},
		origine: une('origine', vue.origine),
		date: liste('date')[0] ?? null,
		departement: liste('departement')[0] ?? null,
		tri: une('tri', vue.tri)
	};
}

/**
 * Leaves out of a filter, with a remark, the sous-thématiques of other axes than those chosen: a form
 * without JavaScript sends those of the axe that was chosen before.
 */
export function dropStrangers(
	filtre: Pick<Filtre, 'axes' | 'sousThematiques'>,
	{ axes }: Pick<Referentiel, 'axes'>,
	avis: Avis[]
): void {
	if (filtre.sousThematiques.length === 0) return;
	const kept = sousDesAxes(axes, filtre.axes);
	for (const id of filtre.sousThematiques.filter((sous) => !kept.has(sous))) {
		avis.push(ignoree('sous-thematique', id, 'Cette sous-thématique n’est pas de l’axe choisi'));
	}
	filtre.sousThematiques = filtre.sousThematiques.filter((sous) => kept.has(sous));
}

function chooseMesure(vue: Vue, mesure: Vue['mesure'] | undefined, avis: Avis[]): void {
	const defaut = mesureParDefaut(vue.filtre);
	const sansCible = mesure === 'etat' && defaut !== 'etat';
	if (sansCible) avis.push(ignoree('mesure', 'etat', 'L’état se mesure sur un axe choisi'));
	vue.mesure = mesure === undefined || sansCible ? defaut : mesure;
	if (vue.mesure !== 'solutions') dropAdoptees(vue, avis);
}

// A file that would silently answer another question must not: what has no effect is said.
function dropAdoptees(vue: Vue, avis: Avis[]): void {
	for (const parametre of ['origine', 'date'] as const) {
		const valeur = vue[parametre];
		if (valeur === null || valeur === ADOPTEES_DEFAUT[parametre]) continue;
		avis.push(ignoree(parametre, valeur, 'Seule la mesure « solutions adoptées » en tient compte'));
	}
	Object.assign(vue, ADOPTEES_DEFAUT);
}
