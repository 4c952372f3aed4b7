import { LIMITES } from './presentation.ts';

/** Suffixes of the files of a view: who pastes the address of a picture means its view. */
const FICHIER = /\.(json|csv|xlsx|geojson|svg|png|pdf|pptx|zip|gexf|graphml)$/;
/** What a file is asked besides its view. */
const OPTIONS = ['format', 'echelle', 'papier', 'sens', 'profil'];
/** A site that no address names: only to read paths. */
const NULLE_PART = 'http://mitoyen.invalid';

/**
 * Path and query of a view, from what someone pasted: a whole address of this site (`origine`), or
 * its path. Null for the address of another site, for one that cannot be read or is too long.
 */
export function lireAdresse(texte: string, origine: string = NULLE_PART): string | null {
	const asked = texte.trim();
	if (asked === '' || asked.length > LIMITES.vue * 2) return null;
	// "mitoyen.example/lacunes", as a browser shows it, and "lacunes".
	const whole = /^(https?:)?\/|^\?/i.test(asked) ? asked : sansProtocole(asked, origine);
	if (whole === null) return null;
	const url = URL.canParse(whole, origine) ? new URL(whole, origine) : null;
	if (!url || url.origin !== new URL(origine).origin) return null;
	if (FICHIER.test(url.pathname)) {
		url.pathname = url.pathname.replace(FICHIER, '');
		for (const nom of OPTIONS) url.searchParams.delete(nom);
	}
	const vue = url.pathname.replace(/(?<=.)\/+$/, '') + url.search;
	return vue.length > LIMITES.vue || vue.startsWith('//') ? null : vue;
}

function sansProtocole(texte: string, origine: string): string | null {
	const { host, protocol } = new URL(origine);
	if (/^[a-z][\w+.-]*:/i.test(texte) && !texte.startsWith(host)) return null;
	return texte.startsWith(host) ? `${protocol}//${texte}` : `/${texte}`;
}
