/** A start tag of a pasted text; names in small letters. */
export type Balise = { nom: string; attributs: ReadonlyMap<string, string> };

/** Longest text that is read, in characters, and most tags of it. */
export const LONGUEUR = 3000;
const BALISES = 20;

const BALISE = /<([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const ATTRIBUT = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const ENTITES: Readonly<Record<string, string>> = {
	amp: '&',
	quot: '"',
	apos: "'",
	lt: '<',
	gt: '>',
	nbsp: '\u00a0'
};

/**
 * The start tags of a text that someone pasted, in their order. Text is read, never made into a
 * document: nothing of it runs nor is fetched. Never throws, whatever the text.
 */
export function lireBalises(texte: string): Balise[] {
	const bare = texte.slice(0, LONGUEUR).replace(/<!--[^]*?-->/g, '');
	return [...bare.matchAll(BALISE)].slice(0, BALISES).map(([, nom = '', reste = '']) => ({
		nom: nom.toLowerCase(),
		attributs: lireAttributs(reste)
	}));
}

function lireAttributs(texte: string): Map<string, string> {
	const lus = new Map<string, string>();
	for (const [, nom = '', double, simple, nu] of texte.matchAll(ATTRIBUT)) {
		const key = nom.toLowerCase();
		// The first of two attributes of one name is the one that browsers keep.
		if (!lus.has(key)) lus.set(key, decode(double ?? simple ?? nu ?? ''));
	}
	return lus;
}

function decode(texte: string): string {
	return texte.replace(/&(#x?[0-9a-f]{1,6}|[a-z]+);/gi, (whole, name: string) => {
		if (!name.startsWith('#')) return ENTITES[name.toLowerCase()] ?? whole;
		const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}
