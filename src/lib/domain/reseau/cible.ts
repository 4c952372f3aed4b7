import type { Axe } from '#lib/domain/axe.ts';
import type { Filtre } from '#lib/domain/filtre.ts';

/** A set of targets, as two words of 32 bits: sous-thématiques first, then axes, in study order. */
export type Masque = { bas: number; haut: number };

/** The numbering of the targets of a release: bit of each id, and the sous-thématiques of each axe. */
export type Cibles = {
	sousThematiques: string[];
	axes: string[];
	bitSous: Map<string, number>;
	bitAxe: Map<string, number>;
	/** Bit of the axe of each sous-thématique. */
	axeDe: number[];
	/** For each axe, the bits of its sous-thématiques. */
	sousDe: Masque[];
	/** The bits of all the sous-thématiques. */
	toutes: Masque;
};

/**
 * What a filter asks for. `touche`: one of these bits is enough to propose or announce it;
 * `refuse`: all of these bits must be known as not proposed for it to be a known "no".
 */
export type Cible = { touche: Masque; refuse: Masque };

/** Numbers the targets. Throws when they do not fit in 64 bits. */
export function numerote(axes: readonly Axe[]): Cibles {
	const sousThematiques = axes.flatMap((axe) => axe.sousThematiques.map((sous) => sous.id));
	const n = sousThematiques.length;
	if (n + axes.length > 64) {
		throw new RangeError(
			`${n} sous-thématiques et ${axes.length} axes : plus de 64 cibles. ` +
				'Remède : élargir les masques de cible.ts à trois mots.'
		);
	}
	const bitSous = new Map(sousThematiques.map((id, i) => [id, i]));
	const bits = (axe: Axe) => masque(axe.sousThematiques.map((sous) => bitSous.get(sous.id)!));
	return {
		sousThematiques,
		axes: axes.map((axe) => axe.id),
		bitSous,
		bitAxe: new Map(axes.map((axe, i) => [axe.id, n + i])),
		axeDe: axes.flatMap((axe, i) => axe.sousThematiques.map(() => n + i)),
		sousDe: axes.map(bits),
		toutes: masque(sousThematiques.map((_, i) => i))
	};
}

/**
 * The target of a filter: its sous-thématiques when there are some (they narrow the axes), else its
 * axes, else null. Throws on an id that the release does not know.
 */
export function cibleDe(
	cibles: Cibles,
	filtre: Pick<Filtre, 'axes' | 'sousThematiques'>
): Cible | null {
	if (filtre.sousThematiques.length > 0) {
		const sous = masque(filtre.sousThematiques.map((id) => known(cibles.bitSous, id)));
		return { touche: sous, refuse: sous };
	}
	if (filtre.axes.length === 0) return null;
	const bits = filtre.axes.map((id) => known(cibles.bitAxe, id));
	const first = cibles.sousThematiques.length;
	return { touche: masque(bits), refuse: union(bits.map((bit) => cibles.sousDe[bit - first]!)) };
}

/** Ids of the sous-thématiques whose bits are set, in study order. */
export function idsSous(cibles: Cibles, bas: number, haut: number): string[] {
	return cibles.sousThematiques.filter(
		(_, i) => ((i < 32 ? bas >>> i : haut >>> (i - 32)) & 1) === 1
	);
}

/** Number of bits set in a word of 32. */
export function nombreBits(mot: number): number {
	const paires = mot - ((mot >>> 1) & 0x55555555);
	const quartets = (paires & 0x33333333) + ((paires >>> 2) & 0x33333333);
	return (((quartets + (quartets >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function masque(bits: readonly number[]): Masque {
	return union(
		bits.map((bit) => (bit < 32 ? { bas: 1 << bit, haut: 0 } : { bas: 0, haut: 1 << (bit - 32) }))
	);
}

function union(masques: readonly Masque[]): Masque {
	return masques.reduce((a, b) => ({ bas: a.bas | b.bas, haut: a.haut | b.haut }), {
		bas: 0,
		haut: 0
	});
}

function known(bits: Map<string, number>, id: string): number {
	const bit = bits.get(id);
	if (bit !== undefined) return bit;
	throw new RangeError(
		`« ${id} » est inconnu. Valeurs possibles : ${[...bits.keys()].join(', ')}.`
	);
}
