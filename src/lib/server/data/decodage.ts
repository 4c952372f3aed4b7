import iconv from 'iconv-lite';
import { anomalie } from './anomalie.ts';
import type { Anomalie } from './anomalie.ts';

/** How the bytes of a text stand for its letters. */
export const ENCODAGES = ['utf-8', 'windows-1252'] as const;
export type Encodage = (typeof ENCODAGES)[number];

/** Text of a file, or null when it cannot be read, with what was noticed on the way. */
export type Decodage = { texte: string | null; encodage?: Encodage; anomalies: Anomalie[] };

// Control characters never belong to a fact; U+FFFD is what iconv leaves for an undefined byte.
const INTERDITS = /(?![\t\n\r])\p{Cc}|[\ufffd-\uffff]/u;

/**
 * Bytes to text: byte order mark, then strict UTF-8, then windows-1252 with a notice, then NFC.
 * iconv-lite because `TextDecoder('windows-1252')` loses € œ ’ “ on Node 20. `impose`: what a person
 * says that the bytes are.
 */
export function decode(
	fichier: string,
	octets: Uint8Array,
	impose: Encodage | null = null
): Decodage {
	const anomalies: Anomalie[] = [];
	if (octets.length === 0) return { texte: null, anomalies: [vide(fichier)] };
	if (isBinary(octets)) return { texte: null, anomalies: [pasUnTexte(fichier)] };
	const { brut, encodage } = lireBrut(octets, impose);
	if (encodage === 'windows-1252' && impose === null) anomalies.push(notice1252(fichier));
	const texte = brut.replace(/^\uFEFF/, '');
	if (texte.trim() === '') return { texte: null, encodage, anomalies: [vide(fichier)] };
	const interdit = INTERDITS.exec(texte);
	if (interdit === null) return { texte: texte.normalize('NFC'), encodage, anomalies };
	return { texte: null, encodage, anomalies: [...anomalies, interditA(fichier, texte, interdit)] };
}

/** Physical line and column (both from 1) of an index; CR, LF and CRLF each end one line. */
export function position(texte: string, index: number): { ligne: number; colonne: number } {
	const lignes = texte.slice(0, index).split(/\r\n|\n|\r/);
	return { ligne: lignes.length, colonne: (lignes.at(-1) ?? '').length + 1 };
}

function lireBrut(octets: Uint8Array, impose: Encodage | null) {
	const strict = impose === 'windows-1252' ? null : utf8(octets);
	if (strict !== null) return { brut: strict, encodage: 'utf-8' as const };
	// What is not UTF-8 though a person says so: its wrong bytes are then shown as faults.
	if (impose === 'utf-8') return { brut: new TextDecoder().decode(octets), encodage: impose };
	const brut = iconv.decode(Buffer.from(octets), 'windows-1252');
	return { brut, encodage: 'windows-1252' as const };
}

function utf8(octets: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
	} catch {
		return null;
	}
}

/** Office files, PDF, ZIP, gzip and UTF-16 exports are not text files that we read. */
function isBinary(octets: Uint8Array): boolean {
	const debut = Buffer.from(octets.subarray(0, 4)).toString('latin1');
	const signatures = ['%PDF', 'PK\x03\x04', '\xd0\xcf\x11\xe0', '\x1f\x8b', '\xff\xfe', '\xfe\xff'];
	return signatures.some((signature) => debut.startsWith(signature));
}

/** The first character of a cell that no fact contains, wherever the cell comes from; null: none. */
export function interditDans(texte: string): string | null {
	return (INTERDITS.exec(texte) ?? /\p{Cs}/u.exec(texte))?.[0] ?? null;
}

function vide(fichier: string): Anomalie {
	return anomalie({
		fichier,
		code: 'fichier-vide',
		message: 'Le fichier est vide : il n’a même plus sa ligne d’en-tête.',
		correction:
			'Reprenez la version précédente du fichier, ou recopiez son en-tête (data/README.md).'
	});
}

function pasUnTexte(fichier: string): Anomalie {
	return anomalie({
		fichier,
		code: 'pas-un-csv',
		message: 'Ce n’est pas un fichier texte en UTF-8 (classeur, PDF, archive ou UTF-16).',
		correction:
			'Dans le tableur, enregistrez sous « CSV UTF-8 (délimité par des points-virgules) ».'
	});
}

function notice1252(fichier: string): Anomalie {
	return anomalie({
		fichier,
		code: 'encodage-1252',
		niveau: 'avertissement',
		message: 'Le fichier est en windows-1252 ; il a été lu quand même.',
		correction: 'Enregistrez-le en « CSV UTF-8 » et vérifiez les accents.'
	});
}

function interditA(fichier: string, texte: string, trouve: RegExpExecArray): Anomalie {
	return caractereInterdit({ fichier, ...position(texte, trouve.index) }, trouve[0]);
}

/** A character that no fact contains, and where it is. */
export function caractereInterdit(
	lieu: Pick<Anomalie, 'fichier' | 'feuille' | 'ligne' | 'colonne'>,
	signe: string
): Anomalie {
	const valeur = `U+${signe.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
	return anomalie({
		...lieu,
		valeur,
		code: 'caractere-invalide',
		message: `Caractère invisible ou illisible (${valeur}).`,
		correction: 'Effacez-le ; si tout le fichier est illisible, réenregistrez-le en CSV UTF-8.'
	});
}
