import { isDeepStrictEqual } from 'node:util';
import { CLES, FEUILLES_FAITS, type NomFeuille } from './cle.ts';
import type { Donnees } from './donnees.ts';

/** No fact at all. */
export const vide = (): Donnees =>
	donneesDe(
		TABLES.map((table) => [table, new Map()]),
		null
	);

/** The cells of a row, by column. */
export type Cellules = Record<string, unknown>;

/** A row that one state of the facts has and the other has not, or has otherwise. */
export type Ecart = {
	feuille: NomTable;
	/** The key of the row as JSON; see `CLES`. Of a document: its name. */
	cle: string;
	/** Null: the row is new. */
	avant: Cellules | null;
	/** Null: the row is removed. */
	apres: Cellules | null;
};

/** A table, or the documents: axes, families, legal forms, figures of the study. */
export type NomTable = NomFeuille | 'documents';
export const DOCUMENTS = ['axes', 'familles', 'statuts', 'etude-2023'] as const;
/** Every table, in an order where each names only what those before it define. */
export const TABLES: readonly NomTable[] = ['documents', ...FEUILLES_FAITS];

type Rangees = Map<string, Cellules>;

/** The rows of one table by key. Throws when a key is there twice: run `checkDonnees` first. */
export function rangeesDe(donnees: Donnees, feuille: NomTable): Rangees {
	if (feuille === 'documents') return documentsDe(donnees);
	const cle = CLES[feuille] as (ligne: Cellules) => readonly (string | null)[];
	const rangees: Rangees = new Map();
	for (const { valeur } of donnees[feuille].lignes) {
		const key = JSON.stringify(cle(valeur));
		if (rangees.has(key)) throw new Error(`${feuille}: the row ${key} is there twice`);
		rangees.set(key, valeur);
	}
	return rangees;
}

function documentsDe(donnees: Donnees): Rangees {
	return new Map(
		DOCUMENTS.flatMap((nom) => {
			const contenu = donnees[nom];
			return contenu ? [[nom, { contenu }]] : [];
		})
	);
}

/** All that must change in the rows of `avant` to make those of `apres`, table by table. */
export function ecarts(avant: Donnees, apres: Donnees): Ecart[] {
	return TABLES.flatMap((feuille) => {
		const [old, now] = [rangeesDe(avant, feuille), rangeesDe(apres, feuille)];
		const gone = [...old].filter(([cle]) => !now.has(cle));
		const kept = [...now].filter(([cle, ligne]) => !isDeepStrictEqual(old.get(cle), ligne));
		return [
			...gone.map(([cle, ligne]) => ({ feuille, cle, avant: ligne, apres: null })),
			...kept.map(([cle, ligne]) => ({ feuille, cle, avant: old.get(cle) ?? null, apres: ligne }))
		];
	});
}

/** The same changes, taken back: applied after the others, in the reverse order. */
export function inverse(ecarts: readonly Ecart[]): Ecart[] {
	return ecarts.map(({ feuille, cle, avant, apres }) => ({
		...{ feuille, cle, avant: apres, apres: avant }
	}));
}

/** Facts after some changes. Throws when a row is not in the state that a change starts from. */
export function appliquer(donnees: Donnees, ecarts: readonly Ecart[]): Donnees {
	return donneesDe(
		TABLES.map((table) => {
			const rangees = rangeesDe(donnees, table);
			for (const ecart of ecarts) if (ecart.feuille === table) change(rangees, ecart);
			return [table, rangees];
		}),
		donnees.version
	);
}

/** Facts from the rows of each table; a row has the line that its file would give it. */
export function donneesDe(
	tables: readonly (readonly [NomTable, ReadonlyMap<string, Cellules>])[],
	version: Donnees['version']
): Donnees {
	const entries = tables.flatMap(([table, rangees]): [string, unknown][] => {
		if (table === 'documents') return [...rangees].map(([nom, { contenu }]) => [nom, contenu]);
		const lignes = [...rangees.values()].map((valeur, i) => ({ ligne: i + 2, valeur }));
		const entete = Object.keys(lignes[0]?.valeur ?? {});
		return [[table, { fichier: `${table}.csv`, entete, lignes }]];
	});
	return { ...Object.fromEntries(entries), version } as Donnees;
}

function change(rangees: Rangees, { feuille, cle, avant, apres }: Ecart) {
	if (!isDeepStrictEqual(rangees.get(cle) ?? null, avant)) {
		throw new Error(`${feuille}: the row ${cle} is not what the change starts from`);
	}
	if (apres) rangees.set(cle, apres);
	else rangees.delete(cle);
}
