import { couverture, type Couverture } from '#lib/domain/couverture/couverture.ts';
import { base } from '#lib/view/base.ts';
import type { Fragment } from '#lib/view/fragment.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { phrase } from '#lib/view/phrase.ts';
import { question } from '#lib/view/question.ts';
import { readReel } from '../domain/reel.ts';

// The lists of names are the real ones; the figures are literal, so that new facts change nothing.
const { index } = readReel();
export const { noyau } = index;

const marked = (fragments: Fragment[]) =>
	fragments.map((f) => (typeof f === 'string' ? f : `*${f.fort}*`)).join('');

/** What the view of a query says, with the given figures in the place of the real ones. */
export function views(query: string, figures: Partial<Couverture> = {}) {
	const { vue } = parseVue(new URLSearchParams(query), noyau);
	const result = { ...couverture(index, vue.filtre), ...figures };
	return {
		question: marked(question(vue, noyau)),
		phrase: marked(phrase(vue, result, noyau)),
		base: base(vue, result)
	};
}

/** A column with the given first cells, and the same value in the others. */
export const column = (first: number[], others: number) =>
	Float64Array.from(noyau.departements, (_, d) => first[d] ?? others);
