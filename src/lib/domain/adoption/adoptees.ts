import type { Couverture } from '#lib/domain/couverture/couverture.ts';
import { structuresDe } from '#lib/domain/couverture/lecture.ts';
import { cibleDe, type Cible } from '#lib/domain/reseau/cible.ts';
import { couche, preuvesVisibles } from '#lib/domain/reseau/couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { HORS_FILTRE } from '#lib/domain/reseau/selection.ts';
import { lignesPlates } from '#lib/domain/reseau/ligne-plate.ts';
import { ADOPTION, LARGEUR_ADOPTION, type SolutionNoyau } from './noyau.ts';
import { ORIGINES } from './origine.ts';
import type { Origine } from './filtre.ts';

/** Which solutions are counted, and the year at the end of which; null: whatever the date. */
export type ChoixAdoptees = { origine: Origine | 'toutes'; date: string | null };

/** A structure that uses a solution (their numbers); `depuis`: a year, 0 when it is unknown. */
export type Usage = { solution: number; structure: number; depuis: number; jusqua: number };

/** How many shared solutions the structures of each département use, under a filter. */
export type Adoptees = {
	choix: ChoixAdoptees;
	/** Solutions asked for, and those of them that a structure kept is known to use. */
	retenues: number;
	utilisees: number;
	/** Users counted without a name: they colour nothing. */
	sansNom: number;
	/** Every use of these solutions by a structure kept, whatever its date. */
	tous: Usage[];
	/** What colours the map; and, when a date is asked, what has no date and is told apart. */
	usages: Usage[];
	nonDates: Usage[];
	/** Distinct solutions per département, in the order of the noyau. 0: none is documented. */
	nombre: Uint16Array;
};

/**
 * Counts the distinct solutions that the structures of a coverage use, département by département:
 * structures present, even on a part; uses in service, never by who promotes the solution, at the
 * confidence of the filter. With a target, solutions linked to it only. Rules: domain.md.
 */
export function adoptees(index: Index, couverture: Couverture, choix: ChoixAdoptees): Adoptees {
	const visibles = visiblesDe(couverture);
	const asked = askedReader(index, couverture, choix);
	const { solutions } = index.noyau;
	const retenues = solutions.filter((_, i) => asked(i));
	const kept = usagesDe(index, couverture).filter(({ solution }) => asked(solution));
	const moment = (usage: Usage) => momentDe(usage, choix.date);
	const usages = kept.filter((usage) => moment(usage) === 'en-cours');
	const lue: Adoptees = {
		choix,
		retenues: retenues.length,
		utilisees: new Set(usages.map(({ solution }) => solution)).size,
		sansNom: retenues.reduce((n, { sansNom = [] }) => n + unnamed(sansNom, visibles), 0),
		tous: kept,
		usages,
		nonDates: kept.filter((usage) => moment(usage) === 'non-datee'),
		nombre: new Uint16Array(couverture.montre.length)
	};
	couverture.montre.forEach((montre, d) => {
		if (montre) lue.nombre[d] = adopteesDe(index, couverture, lue.usages, d).length;
	});
	return lue;
}

/** The solutions used in département number `d`, in the order of the noyau, each with its structures. */
export function adopteesDe(
	index: Index,
	couverture: Couverture,
	usages: readonly Usage[],
	d: number
): { solution: number; usages: Usage[] }[] {
	const here = new Set(structuresDe(index, couverture, d));
	const found = new Map<number, Usage[]>();
	for (const usage of usages) {
		if (!here.has(usage.structure)) continue;
		found.set(usage.solution, [...(found.get(usage.solution) ?? []), usage]);
	}
	return [...found]
		.sort(([a], [b]) => a - b)
		.map(([solution, siens]) => ({ solution, usages: siens }));
}

/**
 * The uses that a coverage shows, whatever their date: one per structure and solution and period, by
 * the structures that its filter keeps.
 */
function usagesDe({ noyau }: Index, couverture: Couverture): Usage[] {
	const visibles = visiblesDe(couverture);
	const rows = lignesPlates(noyau.adoptions, LARGEUR_ADOPTION).filter(
		(row) => (row[5]! & visibles) !== 0 && couverture.selection[row[0]!] !== HORS_FILTRE
	);
	const key = ([structure, solution]: readonly number[]) => `${structure} ${solution}`;
	const promus = new Set(rows.filter((row) => row[2] === ADOPTION.promotion).map(key));
	return rows
		.filter((row) => row[2] === ADOPTION.usage && !promus.has(key(row)))
		.map(([structure, solution, , depuis, jusqua]) => ({
			solution: solution!,
			structure: structure!,
			depuis: depuis!,
			jusqua: jusqua!
		}));
}

const visiblesDe = ({ filtre }: Couverture) =>
	preuvesVisibles(couche(filtre.confiance, filtre.source));

// By its origin, its own evidence, and the axes or sous-thématiques asked.
function askedReader({ noyau, cibles }: Index, couverture: Couverture, { origine }: ChoixAdoptees) {
	const visibles = visiblesDe(couverture);
	const cible = cibleDe(cibles, couverture.filtre);
	return (i: number): boolean => {
		const solution = noyau.solutions[i]!;
		if ((solution.preuves & visibles) === 0) return false;
		if (origine !== 'toutes' && solution.origine !== ORIGINES.indexOf(origine)) return false;
		return cible === null || serves(solution, cible, cibles.axeDe);
	};
}

// A link to a sous-thématique is one to its axe too; the other way round, nobody knows.
function serves({ cibles }: SolutionNoyau, { touche }: Cible, axeDe: readonly number[]): boolean {
	const has = (bit: number) =>
		((bit < 32 ? touche.bas >>> bit : touche.haut >>> (bit - 32)) & 1) === 1;
	return cibles.some((bit) => has(bit) || (axeDe[bit] !== undefined && has(axeDe[bit])));
}

function unnamed(pairs: readonly number[], visibles: number): number {
	return lignesPlates(pairs, 2).reduce(
		(n, [nombre, preuves]) => n + (preuves! & visibles ? nombre! : 0),
		0
	);
}

// The rule of `momentDe` of filtre.ts, in years.
function momentDe({ depuis, jusqua }: Usage, date: string | null) {
	if (date === null) return 'en-cours';
	const annee = Number(date);
	if (jusqua !== 0 && jusqua < annee) return 'hors';
	if (depuis === 0) return 'non-datee';
	return depuis <= annee ? 'en-cours' : 'hors';
}
