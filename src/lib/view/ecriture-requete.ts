/**
 * A query without "?": parameters in the given order, lists sorted and comma-separated, empty ones
 * absent, so that one view has one URL.
 */
export function writeRequete<P extends string>(
	parametres: readonly P[],
	valeurs: Readonly<Record<P, readonly string[]>>
): string {
	return parametres
		.filter((parametre) => valeurs[parametre].length > 0)
		.map((parametre) => {
			const liste = [...valeurs[parametre]].sort();
			return `${parametre}=${liste.map(encodeURIComponent).join(',')}`;
		})
		.join('&');
}

/** The address of a query under a path: "/couverture?axe=donnees". */
export function adresseDe(path: string, requete: string): string {
	return requete === '' ? path : `${path}?${requete}`;
}
