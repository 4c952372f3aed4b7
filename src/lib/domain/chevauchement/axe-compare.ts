import { cibleDe, type Masque } from '#lib/domain/reseau/cible.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { FiltreChevauchement } from './filtre.ts';

/** An axe that verdicts compare: its number in the noyau, and bits of `cible.ts`. */
export type AxeCompare = {
	axe: number;
	/** The bit of the axe itself. */
	lui: Masque;
	/** The sous-thématiques that are compared, and all those of the axe. */
	sous: Masque;
	toutes: Masque;
};

/**
 * The axes that a filter compares, in study order: those of its sous-thématiques, and then these
 * only; else its axes; else all of them. Throws on an id that the release does not know.
 */
export function axesCompares(
	{ cibles }: Index,
	{ axes, sousThematiques }: Pick<FiltreChevauchement, 'axes' | 'sousThematiques'>
): AxeCompare[] {
	const masqueDe = (filtre: Parameters<typeof cibleDe>[1]) => cibleDe(cibles, filtre)?.touche;
	const compared = masqueDe({ axes: [], sousThematiques }) ?? cibles.toutes;
	const kept = sousThematiques.length > 0 || axes.length === 0 ? cibles.axes : axes;
	return cibles.axes.flatMap((id, axe) => {
		const lui = masqueDe({ axes: [id], sousThematiques: [] })!;
		const toutes = cibles.sousDe[axe]!;
		const sous = { bas: toutes.bas & compared.bas, haut: toutes.haut & compared.haut };
		return kept.includes(id) && (sous.bas | sous.haut) !== 0 ? { axe, lui, sous, toutes } : [];
	});
}
