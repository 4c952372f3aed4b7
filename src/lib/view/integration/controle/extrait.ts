import { vueDe } from '#lib/view/integration/vue.ts';
import { lireBalises, type Balise } from './balises.ts';

/** What a pasted text asks for, before anything is said of it. */
export type ExtraitLu = {
	genre: 'cadre' | 'element' | 'adresse';
	/** The address of the frame, as it was written. */
	src: string;
	/** The same on this site: name and query of the view; null when the address is not ours. */
	vue: string | null;
	query: URLSearchParams;
	/** Of the tag, in small letters; none for a bare address. */
	attributs: ReadonlyMap<string, string>;
	/** Scripts that are ours, by name, and the addresses of the others. */
	scripts: string[];
	etrangers: string[];
};

const REGLAGES = ['theme', 'fond', 'sans', 'territoire', 'version'];
const SCRIPTS = ['integrer.js', 'carte-mitoyen.js'];

/**
 * Reads the first embed of a pasted text: a frame, an element `<carte-mitoyen>`, or the bare address
 * of a view. Null when there is none.
 */
export function lireExtrait(texte: string, origine: string): ExtraitLu | null {
	const balises = lireBalises(texte);
	const { scripts, etrangers } = lireScripts(balises, origine);
	const cadre = balises.find(({ nom }) => nom === 'iframe');
	const element = balises.find(({ nom }) => nom === 'carte-mitoyen');
	const bare = texte.trim();
	const found = cadre ?? element;
	if (
		!found &&
		(!/^(https?:\/)?\//.test(bare) || /[<\s]/.test(bare) || !URL.canParse(bare, origine))
	)
		return null;
	const attributs = found?.attributs ?? new Map<string, string>();
	const genre = cadre ? 'cadre' : element ? 'element' : 'adresse';
	const src = cadre
		? (attributs.get('src') ?? '')
		: element
			? adresseElement(attributs, origine)
			: bare;
	return { genre, src, attributs, scripts, etrangers, ...lireAdresse(src, origine) };
}

// The same address as static/carte-mitoyen.js makes.
function adresseElement(attributs: ReadonlyMap<string, string>, origine: string): string {
	const url = new URL(`${origine}/integrer/`);
	url.pathname += attributs.get('vue') || 'couverture';
	url.search = attributs.get('requete') ?? '';
	for (const nom of REGLAGES) {
		const valeur = attributs.get(nom);
		if (valeur) url.searchParams.set(nom, valeur);
	}
	return url.href;
}

function lireAdresse(src: string, origine: string) {
	const url = URL.canParse(src, origine) ? new URL(src, origine) : null;
	// A site that answers on both is one site: what differs is said, not refused.
	const ours = url !== null && url.host === new URL(origine).host && /^https?:$/.test(url.protocol);
	return {
		vue: ours ? vueDe(url.pathname.replace(/(.)\/$/, '$1')) : null,
		query: ours ? url.searchParams : new URLSearchParams()
	};
}

function lireScripts(balises: readonly Balise[], origine: string) {
	const all = balises
		.filter(({ nom, attributs }) => nom === 'script' && attributs.has('src'))
		.map(({ attributs }) => attributs.get('src')!);
	const oursOf = (src: string) =>
		SCRIPTS.find((nom) => URL.canParse(src) && new URL(src).href === `${origine}/${nom}`);
	return {
		scripts: all.map(oursOf).filter((nom) => nom !== undefined),
		etrangers: all.filter((src) => oursOf(src) === undefined)
	};
}
