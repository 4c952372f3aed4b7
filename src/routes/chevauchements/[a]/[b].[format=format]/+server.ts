/** A pair as a file. */
export { repondreVue as GET } from '#lib/publication/fichier.ts';
