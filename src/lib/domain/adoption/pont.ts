import { voisins, type Voisins } from './projection.ts';
import type { ReseauAdoption } from './reseau.ts';

type Liens = Pick<ReseauAdoption, 'aretes' | 'solutions' | 'organisations'>;

/** What a bridge is, wherever the word is shown. */
export const DEFINITION_PONT =
	'Sans cette solution, des organisations qui partagent aujourd’hui des outils ne seraient plus ' +
	'reliées par aucune autre.';

/**
 * Bridge solutions: without one, organisations that several solutions link fall into more groups.
 * An organisation left without any solution is not a group: it must share something else.
 */
export function ponts(reseau: Liens): number[] {
	const liens = voisins(reseau);
	const parcours = newParcours(liens);
	const found: number[] = [];
	liens.deSolution.forEach((liste, s) => {
		if (parcours.rang[s] === 0 && liste.length > 0) explore(parcours, s, found);
	});
	return found.sort((a, b) => a - b);
}

/**
 * A walk in depth over solutions (from 0) then organisations: `rang` is the order of discovery, from
 * 1; `bas` the lowest rank that the nodes found from one reach; `solutions` how many of these there are.
 */
type Parcours = {
	voisins: (noeud: number) => readonly number[];
	nombre: number;
	rang: Uint32Array;
	bas: Uint32Array;
	solutions: Uint32Array;
	/** Groups that a solution alone holds, and the solutions in them. */
	groupes: Uint32Array;
	tenues: Uint32Array;
	compte: number;
};

function newParcours({ deSolution, deOrganisation }: Voisins): Parcours {
	const nombre = deSolution.length;
	const column = () => new Uint32Array(nombre + deOrganisation.length);
	const shifted = deSolution.map((liste) => liste.map((o) => nombre + o));
	return {
		voisins: (noeud) => (noeud < nombre ? shifted[noeud]! : deOrganisation[noeud - nombre]!),
		nombre,
		rang: column(),
		bas: column(),
		solutions: column(),
		groupes: column(),
		tenues: column(),
		compte: 0
	};
}

/** Walks the component of a solution, and adds its bridges. No recursion: a chain may be long. */
function explore(p: Parcours, depart: number, found: number[]): void {
	const pile = [{ noeud: depart, parent: -1, suite: 0 }];
	const visites: number[] = [];
	enter(p, depart);
	for (let top = pile.at(-1); top; top = pile.at(-1)) {
		const next = p.voisins(top.noeud)[top.suite++];
		if (next === undefined) {
			pile.pop();
			if (top.noeud < p.nombre) visites.push(top.noeud);
			if (top.parent >= 0) leave(p, top.noeud, top.parent);
		} else if (p.rang[next] === 0) {
			enter(p, next);
			pile.push({ noeud: next, parent: top.noeud, suite: 0 });
		} else if (next !== top.parent) {
			p.bas[top.noeud] = Math.min(p.bas[top.noeud]!, p.rang[next]!);
		}
	}
	const toutes = p.solutions[depart]!;
	for (const s of visites) {
		// What it does not hold alone is one more group when another solution is there.
		const reste = toutes - 1 - p.tenues[s]! > 0 ? 1 : 0;
		if (p.groupes[s]! + reste > 1) found.push(s);
	}
}

function enter(p: Parcours, noeud: number): void {
	p.rang[noeud] = p.bas[noeud] = ++p.compte;
	p.solutions[noeud] = noeud < p.nombre ? 1 : 0;
}

/** Hands what was found from a node to the one that it was found from. */
function leave(p: Parcours, noeud: number, parent: number): void {
	p.solutions[parent]! += p.solutions[noeud]!;
	p.bas[parent] = Math.min(p.bas[parent]!, p.bas[noeud]!);
	// Nothing found from there reaches above the parent: only the parent holds it.
	if (p.bas[noeud]! < p.rang[parent]! || p.solutions[noeud] === 0) return;
	p.groupes[parent]!++;
	p.tenues[parent]! += p.solutions[noeud]!;
}
