import type { Anomalie } from '#lib/server/data/anomalie.ts';

/** A fault planted in one file, and the first anomaly that it must give, literally. */
export type Faute = {
	/** What the test says in plain words. */
	titre: string;
	fichier: string;
	change: (texte: string) => string | Uint8Array | null;
	attendu: Partial<Anomalie>;
};

/** The last cells of a row that is well attested. */
export const PREUVE = 'etude-declic-2023;2026;haute;';
