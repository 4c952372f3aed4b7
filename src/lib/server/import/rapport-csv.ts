import { stringify } from 'csv-stringify/sync';
import type { Base } from '#lib/server/base/base.ts';
import type { Anomalie } from '#lib/server/data/anomalie.ts';
import { lireAnomalies } from './fiche.ts';

const COLONNES = [
	...(['niveau', 'code', 'fichier', 'feuille', 'ligne', 'colonne', 'champ'] as const),
	...(['valeur', 'message', 'correction'] as const)
] satisfies (keyof Anomalie)[];

/** Lines that are in memory at a time. */
const LOT = 2000;

/**
 * The whole report of an import as a CSV that a French spreadsheet opens by itself, piece by piece. A
 * value that looks like a formula is shown behind an apostrophe: no spreadsheet runs it.
 */
export async function* rapportCsv(base: Base, id: number): AsyncGenerator<Uint8Array> {
	yield ecrire([[...COLONNES]], true);
	for (let offset = 0; ; offset += LOT) {
		const lignes = await lireAnomalies(base, id, { niveau: null, champ: null }, LOT, offset);
		if (lignes.length > 0)
			yield ecrire(lignes.map((one) => COLONNES.map((nom) => cellule(one[nom]))));
		if (lignes.length < LOT) return;
	}
}

const cellule = (valeur: string | number | null | undefined): string => {
	const texte = String(valeur ?? '');
	return /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(texte) ? `'${texte}` : texte;
};

const ecrire = (rows: string[][], bom = false) =>
	Buffer.from(stringify(rows, { bom, delimiter: ';', quoted_match: /[\r\n]/ }));
