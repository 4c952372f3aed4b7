import type { Code } from './anomalie.ts';
import { suggestion } from '#lib/domain/proche.ts';
import { isSiren, isSiret } from './siren.ts';

/** Reads the trimmed text of a cell; throws a `Refus` when it does not have the declared type. */
export type Lecteur<T> = (texte: string) => T;

/** Why a cell was refused: code, French message, French remedy. */
export class Refus extends Error {
	constructor(
		readonly code: Code,
		message: string,
		readonly correction: string | null = null
	) {
		super(message);
	}
}

/** Values of one cell are separated by a vertical bar, which no fact contains. */
export const SEPARATEUR = '|';

/** Any text, but not an empty cell. */
export const texte: Lecteur<string> = (t) => {
	if (t !== '') return t;
	throw new Refus('valeur-manquante', 'La cellule est vide.', 'Remplissez-la.');
};

/** An empty cell is null: unknown, never a default. */
export function facultatif<T>(lecteur: Lecteur<T>): Lecteur<T | null> {
	return (t) => (t === '' ? null : lecteur(t));
}

/** Zero, one or several values in one cell. */
export function liste<T>(lecteur: Lecteur<T>): Lecteur<T[]> {
	return (t) => (t === '' ? [] : t.split(SEPARATEUR).map((partie) => lecteur(partie.trim())));
}

/** One value of a closed list. */
export function parmi<const T extends readonly string[]>(valeurs: T): Lecteur<T[number]> {
	return (t) => {
		if (valeurs.includes(t)) return t;
		const remede = suggestion(t, valeurs) ?? `Valeurs possibles : ${valeurs.join(', ')}.`;
		if (t === '') throw new Refus('valeur-manquante', 'La cellule est vide.', remede);
		throw new Refus('valeur-inconnue', `« ${t} » n’est pas une valeur prévue.`, remede);
	};
}

/** Stable identifier: lower-case words without accents, joined by hyphens. */
export const identifiant: Lecteur<string> = (t) => {
	if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(texte(t))) return t;
	throw new Refus(
		'format-invalide',
		`« ${t} » n’est pas un identifiant : minuscules sans accent, chiffres et traits d’union.`,
		`Écrivez « ${toIdentifiant(t)} ».`
	);
};

/** Date as precise as known: 2026, 2026-11 or 2026-11-21. */
export const datePartielle: Lecteur<string> = (t) => {
	if (/^\d{4}(-\d{2}){0,2}$/.test(t) && isDate(t)) return t;
	const francaise = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(t);
	const [, jour = '', mois = '', annee = ''] = francaise ?? [];
	const iso = `${annee}-${mois.padStart(2, '0')}-${jour.padStart(2, '0')}`;
	throw new Refus(
		'date-invalide',
		`« ${t} » n’est pas une date au format AAAA, AAAA-MM ou AAAA-MM-JJ.`,
		francaise && isDate(iso) ? `Écrivez « ${iso} ».` : 'Exemple : 2026-11-21.'
	);
};

/** Complete date: 2026-11-21. */
export const dateComplete: Lecteur<string> = (t) => {
	if (datePartielle(t).length === 10) return t;
	throw new Refus('date-invalide', `« ${t} » : il faut le jour.`, 'Exemple : 2026-11-21.');
};

/** Whole number above zero. */
export const entier: Lecteur<number> = (t) => {
	if (/^[1-9]\d{0,8}$/.test(t)) return Number(t);
	const serre = t.replace(/[\s\u00a0\u202f]/g, '');
	throw new Refus(
		'nombre-invalide',
		`« ${t} » n’est pas un nombre entier positif.`,
		/^[1-9]\d{0,8}$/.test(serre) ? `Écrivez « ${serre} », sans espace.` : 'Exemple : 450.'
	);
};

/** Public web address, http or https only. */
export const adresseWeb: Lecteur<string> = (t) => {
	const url = URL.canParse(t) ? new URL(t) : null;
	if (url && /^https?:$/.test(url.protocol) && /^https?:\/\//i.test(t)) return t;
	throw new Refus(
		'url-invalide',
		`« ${t} » n’est pas une adresse web en http ou https.`,
		/^www\./.test(t) ? `Écrivez « https://${t} ».` : 'Exemple : https://www.exemple.fr/page.'
	);
};

/** SIREN: nine digits with a right key. */
export const siren: Lecteur<string> = (t) => {
	if (isSiren(t)) return t;
	throw new Refus('siren-invalide', `« ${t} » n’est pas un SIREN valide.`, sirenRemedy(t));
};

function sirenRemedy(t: string): string {
	if (/^\d[.,]?\d*E\+\d+$/i.test(t)) {
		return 'Le tableur a arrondi le nombre : reformatez la colonne en Texte et recopiez le numéro.';
	}
	const serre = t.replace(/[\s\u00a0\u202f]/g, '');
	if (isSiren(serre)) return `Écrivez « ${serre} », sans espace.`;
	if (isSiret(serre))
		return `C’est un SIRET : gardez les neuf premiers chiffres, « ${serre.slice(0, 9)} ».`;
	return 'Recopiez les neuf chiffres : la clé de contrôle ne tombe pas juste.';
}

/** The identifier that a text would have: accents and other signs dropped. */
export function toIdentifiant(t: string): string {
	const mots = t.normalize('NFD').replace(/œ/gi, 'oe').replace(/\p{M}/gu, '').toLowerCase();
	return mots.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function isDate(iso: string): boolean {
	const complet = iso + '-01-01'.slice(iso.length - 4);
	const jour = new Date(`${complet}T00:00:00Z`);
	return !Number.isNaN(jour.getTime()) && jour.toISOString().startsWith(complet);
}
