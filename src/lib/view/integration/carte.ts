/** Maps that leave the site in a frame, and the pages that they are of. Addresses never change. */
export const CARTES = ['couverture', 'chevauchements', 'lacunes'] as const;
export type CarteIntegrable = (typeof CARTES)[number];

const PAGES: Record<CarteIntegrable, string> = {
	couverture: '/',
	chevauchements: '/chevauchements',
	lacunes: '/lacunes'
};

/** Path of the page of a map. */
export const pageDe = (carte: CarteIntegrable): string => PAGES[carte];

/** Path of the embedded map. */
export const cadreDe = (carte: CarteIntegrable): string => `/integrer/${carte}`;

/** The map of a page of the site, or of an embed, by its path; null when it has none. */
export function carteDe(path: string): CarteIntegrable | null {
	const known = (carte: CarteIntegrable) =>
		path === PAGES[carte] || path === `/${carte}` || path === cadreDe(carte);
	return CARTES.find(known) ?? null;
}

/** Path and query of the embedded form of a view: `requete` and `reglages` are without "?". */
export function adresseCadre(carte: CarteIntegrable, requete: string, reglages: string): string {
	const query = [requete, reglages].filter(Boolean).join('&');
	return cadreDe(carte) + (query && `?${query}`);
}

/** Where the view of an address, path and query, is made ready for another site. */
export const adresseConstructeur = (adresse: string): string =>
	`/integrer?de=${encodeURIComponent(adresse)}`;

/** Where a program learns how to show the view of an address, path and query, of a site. */
export const adresseOembed = (origine: string, adresse: string): string =>
	`${origine}/oembed?format=json&url=${encodeURIComponent(origine + adresse)}`;
