import type { Couverture } from '#lib/domain/couverture/couverture.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { celluleDe, type CelluleLue } from '#lib/domain/couverture/lecture.ts';
import { base } from '#lib/view/base.ts';
import { couvertureDe } from '#lib/view/couverture.ts';
import { texteDe } from '#lib/view/fragment.ts';
import { phrase } from '#lib/view/phrase.ts';
import { question } from '#lib/view/question.ts';
import type { Vue } from '#lib/view/vue.ts';

/** A view with all that its files say: the same words and the same cells in every format. */
export type VueLue = {
	index: Index;
	vue: Vue;
	couverture: Couverture;
	/** The départements shown, in the order of their code. */
	cellules: CelluleLue[];
	question: string;
	phrase: string;
	base: string;
};

/** Reads a view under a release. */
export function lireVue(index: Index, vue: Vue): VueLue {
	const { noyau } = index;
	const lue = couvertureDe(index, vue);
	return {
		index,
		vue,
		couverture: lue,
		cellules: noyau.departements.flatMap((_, d) =>
			lue.montre[d] ? [celluleDe(index, lue, d)] : []
		),
		question: texteDe(question(vue, noyau)),
		phrase: texteDe(phrase(vue, lue, noyau)),
		base: base(vue, lue)
	};
}
