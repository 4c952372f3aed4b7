import { cibleDe, type Masque } from '#lib/domain/reseau/cible.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { FiltreChevauchement } from './filtre.ts';

/** An axe that verdicts compare: its number in the noyau, and the bits of what is compared of it. */
export type AxeCompare = { axe: number; sous: Masque };

/**
 * The axes that a filter compares, in study order: those of its sous-thématiques, and then these
 * only; else its axes; else all of them. Throws on an id that the release does not know.
 */
export function axesCompares(
	{ cibles }: Index,
	{ axes, sousThematiques }: Pick<FiltreChevauchement, 'axes' | 'sousThematiques'>
): AxeCompare[] {
	const compared = cibleDe(cibles, { axes: [], sousThematiques })?.touche ?? cibles.toutes;
	const kept = sousThematiques.length > 0 || axes.length === 0 ? cibles.axes : axes;
	return cibles.axes.flatMap((id, axe) => {
		const { bas, haut } = cibles.sousDe[axe]!;
		const sous = { bas: bas & compared.bas, haut: haut & compared.haut };
		return kept.includes(id) && (sous.bas | sous.haut) !== 0 ? { axe, sous } : [];
	});
}
