import { espacer } from '#lib/view/espacer.js';
import { enumere } from '#lib/view/nombre.ts';

/** What a map of lines shows and leaves out (`map/solution/liens.ts`). */
type Liens = {
	traits: readonly { de: string; vers: string }[];
	sansLieu: readonly string[];
	horsCadre: readonly string[];
};

/** The lines of a map in words, one sentence per promoter, then what is drawn nowhere. */
export function phrasesLiens({ traits, sansLieu, horsCadre }: Liens): string[] {
	const promoteurs = [...new Set(traits.map(({ de }) => de))];
	const lignes = promoteurs.map((nom) => {
		const vers = traits.filter(({ de }) => de === nom).map((trait) => trait.vers);
		return `De ${nom} vers ${enumere(vers)}.`;
	});
	return [
		...(lignes.length === 0
			? ['Aucune ligne : il y faut un promoteur et un utilisateur placés.']
			: lignes),
		sansLieu.length === 0
			? ''
			: `Sans territoire connu ici, donc non placés : ${enumere(sansLieu)}.`,
		horsCadre.length === 0 ? '' : `Outre-mer, hors de ce cadre : ${enumere(horsCadre)}.`
	]
		.filter((phrase) => phrase !== '')
		.map(espacer);
}
