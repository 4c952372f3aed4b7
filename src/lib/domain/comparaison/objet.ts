import { couverture } from '#lib/domain/couverture/couverture.ts';
import { structuresDe } from '#lib/domain/couverture/lecture.ts';
import { ETATS, ETATS_AXE, type Etat, type EtatAxe } from '#lib/domain/etat.ts';
import { FILTRE_DEFAUT, type Filtre } from '#lib/domain/filtre.ts';
import { cibleDe } from '#lib/domain/reseau/cible.ts';
import { coucheDe, PRESENCE } from '#lib/domain/reseau/index-couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { etatAxe } from '#lib/domain/reseau/selection.ts';

/** What is compared: a structure or a département, by its number in the noyau. */
export type ObjetCompare = { type: 'structure' | 'departement'; numero: number };

/** Which facts are compared, and which structures make the state of a département. */
export type ChoixComparaison = Pick<Filtre, 'confiance' | 'source' | 'adhesion'>;

type Cible = Pick<Filtre, 'axes' | 'sousThematiques'>;

/** Reads the state of any target, axe or sous-thématique, for each object in turn. */
export function etatsReader(
	index: Index,
	objets: readonly ObjetCompare[],
	choix: ChoixComparaison
): (cible: Cible) => (Etat | EtatAxe)[] {
	const couche = coucheDe(index, choix);
	const territorial = objets.some(({ type }) => type === 'departement');
	return (demande) => {
		const cible = cibleDe(index.cibles, demande)!;
		const r = territorial ? couverture(index, { ...FILTRE_DEFAUT, ...choix, ...demande }) : null;
		return objets.map(({ type, numero }) =>
			type === 'structure'
				? ETATS_AXE[etatAxe(couche, numero, cible) - 1]!
				: ETATS[r!.etat[numero]!]!
		);
	};
}

/** Something that some of the objects have: a département of structures, a structure of départements. */
export type PresenceComparee = {
	/** Its number in the noyau. */
	numero: number;
	/** Places of the objects where it is, ascending. */
	avec: number[];
};

/**
 * Where structures are, or who is in départements: those that the most objects share first. The
 * objects are of one type.
 */
export function presencesComparees(
	index: Index,
	objets: readonly ObjetCompare[],
	choix: ChoixComparaison
): PresenceComparee[] {
	const listes = objets.map(({ type, numero }) =>
		type === 'structure'
			? departementsDe(index, choix, numero)
			: structuresDe(index, couverture(index, { ...FILTRE_DEFAUT, ...choix }), numero)
	);
	const numeros = [...new Set(listes.flat())].sort((a, b) => a - b);
	return numeros
		.map((numero) => ({
			numero,
			avec: listes.flatMap((liste, i) => (liste.includes(numero) ? i : []))
		}))
		.sort((a, b) => b.avec.length - a.avec.length || a.avec[0]! - b.avec[0]!);
}

function departementsDe(index: Index, choix: ChoixComparaison, s: number): number[] {
	const { departements, presences, noyau } = index;
	const { presence } = coucheDe(index, choix);
	return [...noyau.departements.keys()].filter((d) => {
		const last = departements.presences[d + 1]!;
		for (let k = departements.presences[d]!; k < last; k++) {
			if (presences.structure[k] === s) return presence[k] !== PRESENCE.absente;
		}
		return false;
	});
}
