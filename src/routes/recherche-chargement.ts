import type { Reponse } from '#lib/domain/recherche/recherche.ts';

export type Chercher = (texte: string) => Reponse;

/** Entries of a group shown under the box; the page of results has them all. */
const PAR_GROUPE = 5;

/**
 * Loads the index and the code that reads it, both needed only by those who search. Afterwards each
 * key is answered in the browser. Rejects when the index cannot be had: the form still works.
 */
export async function loadRecherche(address: string): Promise<Chercher> {
	const [response, { openAnnuaire }, { cherche }] = await Promise.all([
		fetch(address),
		import('#lib/domain/recherche/annuaire.ts'),
		import('#lib/domain/recherche/recherche.ts')
	]);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	const annuaire = openAnnuaire(await response.json());
	return (texte) => cherche(annuaire, texte, PAR_GROUPE);
}
