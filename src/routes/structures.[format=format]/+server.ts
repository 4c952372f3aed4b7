/** The directory as a file, under the same filters as its page. */
export { repondreAnnuaire as GET } from '#lib/publication/fichier.ts';
