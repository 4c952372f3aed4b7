import { isDeepStrictEqual } from 'node:util';
import { groupeNomme } from './groupe.ts';
import { groupeDe, type Rangee, type Saisie } from './saisie.ts';
import type { Objet } from './sujet.ts';

/** A field that one state of a sheet has otherwise than another; null: the row is not there. */
export type Difference = {
	rangee: string;
	/** Its columns: see `Groupe.champs`. */
	colonnes: readonly string[];
	avant: Rangee | null;
	apres: Rangee | null;
};

/** A field that two people changed, each in their way. */
export type Conflit = {
	rangee: string;
	colonnes: readonly string[];
	base: Rangee | null;
	miens: Rangee | null;
	leurs: Rangee | null;
};

export type Fusion = {
	/** Both changes applied; of a conflict, mine. */
	saisie: Saisie;
	conflits: Conflit[];
};

/** What must change in the fields of `avant` to make those of `apres`; an added row is one field. */
export function differences(objet: Objet, avant: Saisie, apres: Saisie): Difference[] {
	return nomsDe(avant, apres).flatMap((rangee) => {
		const [old, now] = [avant[rangee] ?? null, apres[rangee] ?? null];
		const lists = old && now ? champsDe(objet, rangee) : [toutes(old ?? now)];
		return lists
			.map((colonnes) => ({
				...{ rangee, colonnes },
				avant: garder(old, colonnes),
				apres: garder(now, colonnes)
			}))
			.filter((difference) => !isDeepStrictEqual(difference.avant, difference.apres));
	});
}

/**
 * Three-way merge, field by field: what one of the two changed is applied, what both changed alike
 * too; what both changed otherwise is a conflict. Pure; `miens` and `leurs` both started from `base`.
 */
export function fusionner(objet: Objet, base: Saisie, miens: Saisie, leurs: Saisie): Fusion {
	const conflits: Conflit[] = [];
	const rangees = nomsDe(leurs, miens, base).map((rangee): [string, Rangee | null] => {
		const trois = { base: get(base, rangee), miens: get(miens, rangee), leurs: get(leurs, rangee) };
		const fusion = fusionnerRangee(objet, rangee, trois);
		conflits.push(...fusion.conflits);
		return [rangee, fusion.rangee];
	});
	return { saisie: Object.fromEntries(rangees.filter(dite)), conflits };
}

type Trois<T> = { base: T; miens: T; leurs: T };

function fusionnerRangee(objet: Objet, rangee: string, trois: Trois<Rangee | null>) {
	const { base, miens, leurs } = trois;
	if (isDeepStrictEqual(miens, leurs) || isDeepStrictEqual(leurs, base)) {
		return { rangee: miens, conflits: [] };
	}
	if (isDeepStrictEqual(miens, base)) return { rangee: leurs, conflits: [] };
	// One of the two took the row away, and the other changed it.
	if (!miens || !leurs) {
		return { rangee: miens, conflits: [{ rangee, colonnes: toutes(miens ?? leurs), ...trois }] };
	}
	const conflits: Conflit[] = [];
	let cells: Rangee = { ...leurs };
	for (const colonnes of champsDe(objet, rangee)) {
		const champ = {
			...{ base: garder(base, colonnes), miens: garder(miens, colonnes) },
			leurs: garder(leurs, colonnes)
		};
		if (isDeepStrictEqual(champ.miens, champ.base)) continue;
		cells = { ...cells, ...champ.miens };
		const same = isDeepStrictEqual(champ.leurs, champ.base);
		if (same || isDeepStrictEqual(champ.miens, champ.leurs)) continue;
		conflits.push({ rangee, colonnes, ...champ });
	}
	return { rangee: cells, conflits };
}

/** The same sheet, some fields of which are given another value; null: the row goes away. */
export function poser(saisie: Saisie, champs: readonly Omit<Difference, 'avant'>[]): Saisie {
	const rangees = new Map<string, Rangee>(Object.entries(saisie));
	for (const { rangee, apres } of champs) {
		if (apres) rangees.set(rangee, { ...rangees.get(rangee), ...apres });
		else rangees.delete(rangee);
	}
	return Object.fromEntries(rangees);
}

const get = (saisie: Saisie, nom: string): Rangee | null => saisie[nom] ?? null;
const toutes = (rangee: Rangee | null) => Object.keys(rangee ?? {});
const dite = (entry: [string, Rangee | null]): entry is [string, Rangee] => entry[1] !== null;

function champsDe(objet: Objet, rangee: string): readonly (readonly string[])[] {
	return groupeNomme(objet, groupeDe(rangee))?.champs ?? [];
}

function garder(rangee: Rangee | null, colonnes: readonly string[]): Rangee | null {
	if (!rangee) return null;
	return Object.fromEntries(colonnes.map((nom) => [nom, rangee[nom] ?? '']));
}

function nomsDe(...saisies: readonly Saisie[]): string[] {
	return [...new Set(saisies.flatMap((saisie) => Object.keys(saisie)))];
}
