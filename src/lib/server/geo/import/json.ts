import { refuse } from './anomalie.ts';

/** Bounds of what is read: beyond, the file is not a set of contours but an accident. */
export const LIMITES = { octets: 20_000_000, profondeur: 64, clesParObjet: 500 };

const QUOTE = 34;
const BACKSLASH = 92;
const COLON = 58;

/**
 * Parses the bytes of a JSON file: at most 20 MB of strict UTF-8, nested 64 deep at most, no key
 * written twice in one object (JSON.parse would silently keep the last). Refuses in French.
 */
export function parseJson(bytes: Uint8Array): unknown {
	if (bytes.length > LIMITES.octets) {
		const taille = `${Math.ceil(bytes.length / 1e6)} Mo`;
		refuse('trop-gros', '', `Le fichier pèse ${taille}, la limite est 20 Mo.`, 'Simplifiez-le.');
	}
	const text = decode(bytes);
	scan(text);
	try {
		return JSON.parse(text);
	} catch (cause) {
		const detail = cause instanceof Error ? cause.message.slice(0, 120) : '';
		return refuse('json-invalide', '', `JSON invalide : ${detail}.`, 'Exportez-le à nouveau.');
	}
}

function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return refuse('encodage', '', 'Le fichier n’est pas en UTF-8.', 'Exportez-le en UTF-8.');
	}
}

// Reads the text, not the parsed value: parsing comes after, once it is known to be safe. Faults of
// syntax are left to JSON.parse.
function scan(text: string): void {
	const open: (Set<string> | null)[] = [];
	for (let i = 0; i < text.length; i++) {
		const c = text[i];
		if (c === '"') {
			const end = endOfString(text, i);
			const keys = open.at(-1);
			if (keys && isKey(text, end)) addKey(keys, text.slice(i + 1, end));
			i = end;
		} else if (c === '{' || c === '[') {
			open.push(c === '{' ? new Set() : null);
			if (open.length > LIMITES.profondeur) {
				refuse(
					'trop-profond',
					'',
					'Plus de 64 niveaux imbriqués.',
					'Fournissez un GeoJSON simple.'
				);
			}
		} else if (c === '}' || c === ']') open.pop();
	}
}

function endOfString(text: string, start: number): number {
	let i = start + 1;
	while (i < text.length && text.charCodeAt(i) !== QUOTE) {
		i += text.charCodeAt(i) === BACKSLASH ? 2 : 1;
	}
	return i;
}

function isKey(text: string, end: number): boolean {
	let i = end + 1;
	while (text.charCodeAt(i) <= 32) i++;
	return text.charCodeAt(i) === COLON;
}

function addKey(keys: Set<string>, raw: string): void {
	// Escapes are undone, or "co\u0064e" would pass for another key than "code".
	const key = raw.includes('\\') ? undoEscapes(raw) : raw;
	if (keys.has(key)) {
		refuse('cle-en-double', '', `La clé « ${key} » est écrite deux fois.`, 'N’en gardez qu’une.');
	}
	keys.add(key);
	if (keys.size > LIMITES.clesParObjet) {
		refuse('trop-de-cles', '', 'Un objet a plus de 500 clés.', 'Ne gardez que code et nom.');
	}
}

function undoEscapes(raw: string): string {
	try {
		return String(JSON.parse(`"${raw}"`));
	} catch {
		return raw;
	}
}
