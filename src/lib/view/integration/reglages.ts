import { valeurInconnue, type Avis } from '#lib/view/avis.ts';
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
	/** The place that the map is locked on, as it was asked: see `territoire.ts`; null: none. */
	territoire: string | null;
	/** Number of the release that it is frozen at; null: always the public one. */
	version: number | null;
};

/** An embed whose author chose nothing. */
export const SANS_REGLAGE: Reglages = {
	...{ theme: 'auto', fond: 'plein', sans: [] },
	...{ territoire: null, version: null }
};

const PARAMETRES = ['theme', 'fond', 'sans', 'territoire', 'version'] as const;
type Parametre = (typeof PARAMETRES)[number];
type Ferme = Exclude<Parametre, 'territoire' | 'version'>;

const VALEURS: Record<Ferme, readonly string[]> = {
	theme: THEMES,
	fond: FONDS,
	sans: PARTIES
};

const FERMES = ['theme', 'fond', 'sans'] as const;
const GRAMMAIRE: Grammaire<Ferme> = {
	parametres: FERMES,
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
	const reste = new URLSearchParams(all.filter(([nom]) => !known(nom)));
	const siens = new URLSearchParams(
		all.filter(([nom]) => FERMES.some((parametre) => parametre === nom))
	);
	const lues = readRequete(siens, GRAMMAIRE, avis);
	const one = (parametre: Ferme, defaut: string) => lues.get(parametre)?.[0] ?? defaut;
	const reglages = {
		theme: one('theme', 'auto') as Reglages['theme'],
		fond: one('fond', 'plein') as Reglages['fond'],
		sans: (lues.get('sans') ?? []) as Reglages['sans'],
		territoire: params.get('territoire') || null,
		version: readVersion(params.get('version'), avis)
	};
	return { reglages, reste, avis };
}

function readVersion(texte: string | null, avis: Avis[]): number | null {
	if (!texte) return null;
	if (/^[1-9]\d{0,5}$/.test(texte)) return Number(texte);
	avis.push(valeurInconnue('version', texte, null));
	return null;
}

/** The query of settings, without "?": defaults absent. */
export function serialiseReglages(reglages: Reglages): string {
	const { theme, fond, sans, territoire, version } = reglages;
	return writeRequete(PARAMETRES, {
		theme: theme === 'auto' ? [] : [theme],
		fond: fond === 'plein' ? [] : [fond],
		sans,
		territoire: territoire === null ? [] : [territoire],
		version: version === null ? [] : [String(version)]
	});
}
