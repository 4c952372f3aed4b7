/** The overlaps as a file. */
export { repondreVue as GET } from '#lib/publication/fichier.ts';
