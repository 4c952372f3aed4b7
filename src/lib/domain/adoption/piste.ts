import type { EtatAxe } from '#lib/domain/etat.ts';
import { etatsAxes } from '#lib/domain/fiche/service.ts';
import { compareNoms } from '#lib/domain/nom.ts';
import { PRESENCE, coucheDe } from '#lib/domain/reseau/index-couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Solution } from '#lib/domain/solution.ts';
import type { Choix } from '#lib/domain/visibilite.ts';
import { FILTRE_ADOPTION_DEFAUT, ROLES_PARTAGE } from './filtre.ts';
import { adoptions, type PartieSolutions } from './reseau.ts';

/** A solution that a structure does not have, and why it may be worth a call. */
export type Piste = {
	solution: Solution;
	/** The axes that it serves where this structure is not known to propose anything. */
	axes: { axe: string; etat: Exclude<EtatAxe, 'propose'>; fondement: Fondement }[];
	/** Numbers of the structures that have it: in the same départements, and of the same family. */
	voisines: number[];
	famille: number[];
};

type Fondement = Solution['axes'][number]['fondement'];

/** Which solutions, in which order: written once, shown wherever the list is. */
export const REGLE_PISTES =
	'Solutions qu’ont une structure présente dans les mêmes départements ou une structure de la même ' +
	'famille, sur un axe où celle-ci ne propose rien de connu : d’abord là où il est connu qu’elle ne ' +
	'propose rien, puis celles que le plus de voisines ont, puis le plus de structures de la famille, ' +
	'puis par ordre alphabétique. Une solution qu’elle a déjà n’y est pas.';

/** Leads for structure number `s`, of any origin, ordered by `REGLE_PISTES`. Software only. */
export function pistes(
	partie: PartieSolutions,
	index: Index,
	s: number,
	choix: Choix = FILTRE_ADOPTION_DEFAUT
): Piste[] {
	const reseau = adoptions(partie, index, {
		...FILTRE_ADOPTION_DEFAUT,
		...choix,
		origine: 'toutes'
	});
	const having = reseau.solutions.map(() => new Set<number>());
	for (const { solution, organisation, adoption } of reseau.aretes) {
		const { structure } = reseau.organisations[organisation]!;
		const counts = ROLES_PARTAGE.includes(adoption.role) && adoption.etat === 'en-service';
		// What it only announces, or pays for, it already knows: no lead for itself.
		if (structure !== null && (counts || structure === s)) having[solution]!.add(structure);
	}
	const etats = etatsAxes(index, choix, s);
	const voisines = voisinesDe(index, choix, s);
	const { famille } = index.structures;
	return reseau.solutions
		.flatMap((solution, i): Piste[] => {
			if (solution.couche !== 'solution' || having[i]!.has(s)) return [];
			const owners = [...having[i]!].sort((a, b) => a - b);
			const piste = {
				solution,
				axes: lacunes(index, solution, etats),
				voisines: owners.filter((o) => voisines.has(o)),
				famille: owners.filter((o) => famille[o] === famille[s])
			};
			const carried = piste.voisines.length + piste.famille.length > 0;
			return carried && piste.axes.length > 0 ? [piste] : [];
		})
		.sort(
			(a, b) =>
				Number(isKnown(b)) - Number(isKnown(a)) ||
				b.voisines.length - a.voisines.length ||
				b.famille.length - a.famille.length ||
				compareNoms(a.solution.nom, b.solution.nom)
		);
}

const isKnown = ({ axes }: Piste) => axes.some(({ etat }) => etat === 'ne-propose-pas');

// One line per axe: several sous-thématiques of an axe say the same lack.
function lacunes({ noyau }: Index, { axes }: Solution, etats: readonly EtatAxe[]): Piste['axes'] {
	return noyau.axes.flatMap(({ id }, a) => {
		const lien = axes.find(({ axe }) => axe === id);
		const etat = etats[a]!;
		return lien && etat !== 'propose' ? [{ axe: id, etat, fondement: lien.fondement }] : [];
	});
}

// Structures present in a département where this one is, as the choice shows their territories.
function voisinesDe(index: Index, choix: Choix, s: number): Set<number> {
	const { presence } = coucheDe(index, choix);
	const { presences, departements } = index;
	const found = new Set<number>();
	for (let d = 0; d < departements.population.length; d++) {
		const here: number[] = [];
		for (let k = departements.presences[d]!; k < departements.presences[d + 1]!; k++) {
			if (presence[k] !== PRESENCE.absente) here.push(presences.structure[k]!);
		}
		if (here.includes(s)) for (const other of here) found.add(other);
	}
	found.delete(s);
	return found;
}
