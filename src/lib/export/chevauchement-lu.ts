import { chevauchements } from '#lib/domain/chevauchement/chevauchements.ts';
import type { Paire } from '#lib/domain/chevauchement/paire.ts';
import type { Chevauchements } from '#lib/domain/chevauchement/resultat.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { baseChevauchement } from '#lib/view/chevauchement/base.ts';
import { phraseChevauchement } from '#lib/view/chevauchement/phrase.ts';
import { questionChevauchement } from '#lib/view/chevauchement/question.ts';
import type { VueChevauchement } from '#lib/view/chevauchement/vue.ts';
import { texteDe } from '#lib/view/fragment.ts';

/** An overlap with all that its files say: the words and the map of the page, and every pair. */
export type ChevauchementLu = {
	index: Index;
	vue: VueChevauchement;
	/** What the page shows. */
	lus: Chevauchements;
	/** The pairs of the page, and the border contacts that it folds: files flag them instead. */
	paires: readonly Paire[];
	question: string;
	phrase: string;
	base: string;
};

/** Reads an overlap under a release. */
export function lireChevauchement(index: Index, vue: VueChevauchement): ChevauchementLu {
	const { noyau } = index;
	const lus = chevauchements(index, vue.filtre);
	const { paires } =
		lus.repliees === 0 ? lus : chevauchements(index, { ...vue.filtre, bordures: true });
	return {
		...{ index, vue, lus, paires },
		question: texteDe(questionChevauchement(vue, noyau)),
		phrase: texteDe(phraseChevauchement(vue, lus, noyau)),
		base: baseChevauchement(vue, lus, noyau)
	};
}
