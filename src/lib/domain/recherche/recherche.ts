import { type Annuaire, type TypeEntree, TYPES_ENTREE, typeOf } from './annuaire.ts';
import { trouvailleOf, type Trouvaille } from './trouvaille.ts';
import { rangCodes } from './codes.ts';
import { rangNoms } from './noms.ts';
import { AUCUN, RANG, type Rangs } from './rang.ts';
import { spelled } from './texte.ts';

export type Groupe = {
	type: TypeEntree;
	/** Number of entries found, of which `trouvailles` holds the first ones. */
	total: number;
	trouvailles: Trouvaille[];
};

export type Reponse = {
	/** What was looked for, cut to `LONGUEUR_MAX`. */
	question: string;
	total: number;
	/** The group of the best answer first. */
	groupes: Groupe[];
};

/** A longer question is cut: nothing that people look for has a longer name. */
export const LONGUEUR_MAX = 100;

/**
 * Finds what a question names: an exact name with its accents first, then without, then the names
 * that begin with it, then those that have a word which does, then those that have all its words in
 * any order (the département may be one: "Saint-Denis 93"), each by population. `limite`: number
 * of entries kept in a group. Any text is a question; none throws.
 */
export function cherche(annuaire: Annuaire, texte: string, limite: number): Reponse {
	const question = texte.slice(0, LONGUEUR_MAX).trim();
	const rangs: Rangs = new Uint8Array(annuaire.libelles.length).fill(AUCUN);
	rangNoms(annuaire, question, rangs);
	rangCodes(annuaire, question, rangs);
	const found = order(annuaire, question, rangs);
	const groupes = new Map<TypeEntree, Groupe>();
	for (const key of found) {
		const entree = key & ENTREE;
		const type = typeOf(annuaire, entree);
		let groupe = groupes.get(type);
		if (!groupe) groupes.set(type, (groupe = { type, total: 0, trouvailles: [] }));
		if (groupe.total++ < limite) {
			groupe.trouvailles.push(trouvailleOf(annuaire, entree, question));
		}
	}
	return { question, total: found.length, groupes: sortGroups(groupes, rangs, annuaire, found) };
}

// One number per entry found: rank, then population from the largest, then the order of entries.
const BITS_ENTREE = 20;
const ENTREE = (1 << BITS_ENTREE) - 1;
const CLASSE_MAX = 127;

function order(annuaire: Annuaire, question: string, rangs: Rangs): Uint32Array {
	const { classes } = annuaire.index.communes;
	const spelling = spelled(question);
	const keys: number[] = [];
	for (let entree = 0; entree < rangs.length; entree++) {
		let rang = rangs[entree]!;
		if (rang === AUCUN) continue;
		if (rang === RANG.exact && spelled(annuaire.libelles[entree]!) === spelling) {
			rangs[entree] = rang = RANG.identique;
		}
		const classe = entree < classes.length ? classes.charCodeAt(entree) : 0;
		keys.push(((rang << 7) | (CLASSE_MAX - classe)) * (1 << BITS_ENTREE) + entree);
	}
	return Uint32Array.from(keys).sort();
}

function sortGroups(
	groupes: Map<TypeEntree, Groupe>,
	rangs: Rangs,
	annuaire: Annuaire,
	found: Uint32Array
): Groupe[] {
	const best = new Map<TypeEntree, number>();
	for (const key of found) {
		const type = typeOf(annuaire, key & ENTREE);
		if (!best.has(type)) best.set(type, rangs[key & ENTREE]!);
		if (best.size === groupes.size) break;
	}
	// Former names come last, unless one is the very name that was asked.
	const place = (type: TypeEntree) => {
		const rang = best.get(type)!;
		const late = type === 'ancienne' && rang > RANG.exact;
		return (late ? AUCUN : rang) * TYPES_ENTREE.length + TYPES_ENTREE.indexOf(type);
	};
	return [...groupes.values()].sort((a, b) => place(a.type) - place(b.type));
}
