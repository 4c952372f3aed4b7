import type { Avis } from '#lib/view/avis.ts';
import { writeRequete } from '#lib/view/ecriture-requete.ts';
import { plain, type Grammaire } from '#lib/view/grammaire.ts';
import { readRequete } from '#lib/view/lecture-requete.ts';

/** Colours of an embedded map; `auto` follows the reader's system. */
export const THEMES = ['auto', 'clair', 'sombre'] as const;
/** Ground of the page: the site's, or that of the page around. */
export const FONDS = ['plein', 'transparent'] as const;
/** Parts that the author may leave out. The foot, which names the source, always stays. */
export const PARTIES = ['titre', 'phrase', 'legende'] as const;

/** What the author of an embed chose, beside the view itself. */
export type Reglages = {
	theme: (typeof THEMES)[number];
	fond: (typeof FONDS)[number];
	/** Parts left out, sorted. */
	sans: (typeof PARTIES)[number][];
};

const PARAMETRES = ['theme', 'fond', 'sans'] as const;
type Parametre = (typeof PARAMETRES)[number];

const VALEURS: Record<Parametre, readonly string[]> = {
	theme: THEMES,
	fond: FONDS,
	sans: PARTIES
};

const GRAMMAIRE: Grammaire<Parametre> = {
	parametres: PARAMETRES,
	prendPlusieurs: (parametre) => parametre === 'sans',
	valeursDe: (parametre) => plain(VALEURS[parametre]),
	nomActuel: () => null
};

/**
 * Reads the settings of an embed; `reste` is the query of its view. What is unknown is left out and
 * told in `avis`. Never throws, whatever the query.
 */
export function parseReglages(params: URLSearchParams): {
	reglages: Reglages;
	reste: URLSearchParams;
	avis: Avis[];
} {
	const avis: Avis[] = [];
	const known = (nom: string) => PARAMETRES.some((parametre) => parametre === nom);
	const all = [...params];
	const siens = new URLSearchParams(all.filter(([nom]) => known(nom)));
	const reste = new URLSearchParams(all.filter(([nom]) => !known(nom)));
	const lues = readRequete(siens, GRAMMAIRE, avis);
	const one = (parametre: Parametre, defaut: string) => lues.get(parametre)?.[0] ?? defaut;
	const reglages = {
		theme: one('theme', 'auto') as Reglages['theme'],
		fond: one('fond', 'plein') as Reglages['fond'],
		sans: (lues.get('sans') ?? []) as Reglages['sans']
	};
	return { reglages, reste, avis };
}

/** The query of settings, without "?": defaults absent. */
export function serialiseReglages({ theme, fond, sans }: Reglages): string {
	return writeRequete(PARAMETRES, {
		theme: theme === 'auto' ? [] : [theme],
		fond: fond === 'plein' ? [] : [fond],
		sans
	});
}
