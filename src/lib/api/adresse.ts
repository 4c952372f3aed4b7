/** Where the API is, its description for programs, and its page for people. */
export const RACINE = '/api/v1';
export const OPENAPI = `${RACINE}/openapi.json`;
export const DOCUMENTATION = '/api';

/** A query with its "?", its commas left to be read; nothing when it is empty. */
export function suiteDe(requete: URLSearchParams): string {
	return requete.size > 0 ? `?${requete.toString().replaceAll('%2C', ',')}` : '';
}

/** The address of a route: `origine` may be empty, `nom` may have a key after it. */
export function adresse(origine: string, nom: string, requete = new URLSearchParams()): string {
	return `${origine}${RACINE}/${nom}${suiteDe(requete)}`;
}
