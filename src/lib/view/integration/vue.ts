/**
 * Views that leave the site in a frame. The address of an embed is `/integrer/` then the path and the
 * query of its page; the coverage, whose page is the root, has a name of its own. Addresses never
 * change: pages of others hold them.
 */
const VUES: readonly RegExp[] = [
	/^(couverture|chevauchements|lacunes|solutions|comparer|empreinte)$/,
	/^chevauchements\/[a-z0-9-]+\/[a-z0-9-]+$/,
	/^(solutions|structures)\/[a-z0-9-]+$/,
	/^departements\/[0-9][0-9AB][0-9]?$/
];

/** Path of the page of a view, by the name that embeds give it. */
export const pageDe = (vue: string): string => (vue === 'couverture' ? '/' : `/${vue}`);

/** Path of the embedded view. */
export const cadreDe = (vue: string): string => `/integrer/${vue}`;

/**
 * The name of the view of a path: that of a page of the site or of an embed. Null when it is none that
 * leaves the site; whether the structure that it names exists is not known here.
 */
export function vueDe(path: string): string | null {
	const nom = path === '/' ? 'couverture' : path.replace(/^\/(integrer\/)?/, '');
	return VUES.some((one) => one.test(nom)) ? nom : null;
}

/** Path and query of the embedded form of a view: `requete` and `reglages` are without "?". */
export function adresseCadre(vue: string, requete: string, reglages: string): string {
	const query = [requete, reglages].filter(Boolean).join('&');
	return cadreDe(vue) + (query && `?${query}`);
}

/** Where the view of an address, path and query, is made ready for another site. */
export const adresseConstructeur = (adresse: string): string =>
	`/integrer?de=${encodeURIComponent(adresse)}`;

/** Where a program learns how to show the view of an address, path and query, of a site. */
export const adresseOembed = (origine: string, adresse: string): string =>
	`${origine}/oembed?format=json&url=${encodeURIComponent(origine + adresse)}`;
