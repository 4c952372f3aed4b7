import { isDeepStrictEqual } from 'node:util';
import type { Cellules } from '#lib/server/data/ecart.ts';
import { texteDe } from '#lib/server/data/ecriture.ts';
import type { EcartRange } from './propos.ts';

/** One field of a row, or of a structure, before and after; null: it is not there. */
export type ChampChange = { champ: string; avant: string | null; apres: string | null };

/** What becomes of one fact. `titre`: which one, in the words of its file. */
export type FaitChange = {
	feuille: string;
	sens: 'ajout' | 'changement' | 'retrait';
	titre: string;
	champs: ChampChange[];
};

/** What changes about one structure, solution or source. */
export type ObjetChange = { objet: string; faits: FaitChange[] };

/** The rows of a difference by what they are about, each with its fields before and after. */
export function differenceDe(ecarts: readonly EcartRange[]): ObjetChange[] {
	const objets = new Map<string, Map<string, EcartRange[]>>();
	for (const ecart of ecarts) {
		const faits = objets.get(ecart.objet) ?? new Map<string, EcartRange[]>();
		objets.set(ecart.objet, faits);
		const place = placeDe(ecart);
		faits.set(place, [...(faits.get(place) ?? []), ecart]);
	}
	return [...objets].map(([objet, faits]) => ({ objet, faits: [...faits.values()].map(faitDe) }));
}

/** A field of a structure is one fact, whatever its values are. */
function placeDe({ feuille, cle }: EcartRange): string {
	if (feuille !== 'structures') return `${feuille} ${cle}`;
	return `${feuille} ${JSON.stringify((JSON.parse(cle) as string[]).slice(0, 2))}`;
}

function faitDe(siens: EcartRange[]): FaitChange {
	const [{ feuille, cle }] = siens as [EcartRange];
	const avant = siens.flatMap(({ avant }) => (avant ? [avant] : []));
	const apres = siens.flatMap(({ apres }) => (apres ? [apres] : []));
	const sens = avant.length === 0 ? 'ajout' : apres.length === 0 ? 'retrait' : 'changement';
	return { feuille, sens, titre: titreDe(feuille, cle), champs: champsDe(avant, apres) };
}

/** What tells a fact among those of its object: the parts of its key but the first one. */
function titreDe(feuille: string, cle: string): string {
	if (feuille === 'documents') return cle;
	const parts = JSON.parse(cle) as (string | null)[];
	const own = feuille === 'structures' ? parts.slice(1, 2) : parts.slice(1);
	return own.filter(Boolean).join(' › ') || parts.join(' › ');
}

/** The fields whose texts are not the same; of a fact that comes or goes, all that say something. */
function champsDe(avant: readonly Cellules[], apres: readonly Cellules[]): ChampChange[] {
	const noms = Object.keys(apres[0] ?? avant[0] ?? {});
	return noms.flatMap((champ) => {
		const [a, b] = [avant.map((row) => row[champ]), apres.map((row) => row[champ])];
		if (isDeepStrictEqual(a, b)) return [];
		const [old, now] = [textes(a), textes(b)];
		return old || now ? [{ champ, avant: old, apres: now }] : [];
	});
}

const textes = (valeurs: readonly unknown[]): string | null =>
	valeurs.map(texteDe).filter(Boolean).join(' ; ') || null;
