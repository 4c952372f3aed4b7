import type { VueLue } from './vue-lue.ts';

/** The public JSON of a coverage; its members are a promise to those who reuse it. */
export function couvertureJson({ index, vue, phrase, cellules }: VueLue) {
	return {
		release: index.noyau.release,
		vue,
		phrase,
		departements: cellules.map(({ minimum: _, ...departement }) => departement)
	};
}
