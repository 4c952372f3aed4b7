import { createHash } from 'node:crypto';
import type { Classeur } from '#lib/export/classeur.ts';
import type { Profil } from '#lib/export/csv.ts';
import { espacer } from '#lib/view/espacer.js';
import type { FondDonnees } from './geojson.ts';
import type { ReseauDonnees, TableDonnees } from './table.ts';

/** One file of a release. `table` and `profil`: which table it says, and how its CSV is written. */
export type FichierLot = {
	nom: string;
	type: string;
	sens: string;
	table: TableDonnees | null;
	profil: Profil | null;
	octets: () => Promise<Uint8Array>;
};

/** What a file weighs, and the SHA-256 of its bytes. */
export type Empreinte = { nom: string; octets: number; sha256: string };

/** All that the files of a release are written from. `adresse`: where they are, without a file name. */
export type Contexte = {
	reseau: ReseauDonnees;
	adresse: string;
	fond: () => FondDonnees;
	/** Writes a workbook, in a thread of its own. */
	ecrireClasseur: (classeur: Classeur) => Promise<Uint8Array>;
};

export const TYPES = {
	json: 'application/json; charset=utf-8',
	geojson: 'application/geo+json; charset=utf-8',
	csv: 'text/csv; charset=utf-8',
	texte: 'text/plain; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
} as const;

const utf8 = new TextEncoder();

/** A file of text that no table of rows is behind. */
export function fichierTexte(
	nom: string,
	type: keyof typeof TYPES,
	sens: string,
	ecrire: () => string | Promise<string>
): FichierLot {
	return {
		...{ nom, type: TYPES[type], sens: espacer(sens), table: null, profil: null },
		octets: async () => utf8.encode(await ecrire())
	};
}

/** What files weigh, and their hashes, in their order. */
export async function empreintes(fichiers: readonly FichierLot[]): Promise<Empreinte[]> {
	const sommes: Empreinte[] = [];
	// One after the other: all of them at once would take ten times the memory.
	for (const { nom, octets } of fichiers) {
		const bytes = await octets();
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		sommes.push({ nom, octets: bytes.length, sha256 });
	}
	return sommes;
}
