import { celluleDe } from '#lib/domain/lecture.ts';
import type { CelluleLue } from '#lib/domain/lecture.ts';
import type { Couverture } from '#lib/domain/couverture.ts';
import type { Index } from '#lib/domain/index-reseau.ts';
import type { Vue } from '#lib/view/vue.ts';

/** The départements that a view shows, in the order of their code. */
export function cellulesDe(index: Index, couverture: Couverture): CelluleLue[] {
	return index.noyau.departements.flatMap((_, d) =>
		couverture.montre[d] ? [celluleDe(index, couverture, d)] : []
	);
}

/** The public JSON of a coverage; its members are a promise to those who reuse it. */
export function couvertureJson(
	index: Index,
	vue: Vue,
	phrase: string,
	cellules: readonly CelluleLue[]
) {
	return {
		release: index.noyau.release,
		vue,
		phrase,
		departements: cellules.map(({ minimum: _, ...departement }) => departement)
	};
}
