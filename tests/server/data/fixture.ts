import { readFileSync } from 'node:fs';
import { readCog } from '#lib/server/cog.ts';
import type { Anomalie } from '#lib/server/data/anomalie.ts';
import { checkDonnees } from '#lib/server/data/controle.ts';
import { FICHIERS, parseDonnees } from '#lib/server/data/donnees.ts';

export type Fichiers = Record<string, Uint8Array | null>;

export const cog = readCog('data/cog');

const REELS = Object.fromEntries(FICHIERS.map((nom) => [nom, readFileSync(`data/${nom}`)]));

/** The real files, one of them replaced by what `change` makes of its text (or by bytes, or null). */
export function withFichier(
	fichier: string,
	change: (texte: string) => string | Uint8Array | null
): Fichiers {
	const contenu = change((REELS[fichier] as Buffer).toString('utf8'));
	return { ...REELS, [fichier]: typeof contenu === 'string' ? Buffer.from(contenu) : contenu };
}

export const fichiersReels: Fichiers = REELS;

/** A change that adds a row just under the header: it is line 2 of the file. */
export function addLigne(ligne: string): (texte: string) => string {
	return (texte) => texte.replace('\n', `\n${ligne}\n`);
}

/** Every anomaly of a set of files: reading, then consistency. */
export function inspect(fichiers: Fichiers): Anomalie[] {
	const { donnees, anomalies } = parseDonnees(fichiers);
	return [...anomalies, ...checkDonnees(donnees, cog)];
}

/** Messages that the real data already give: promoters that nobody knows. */
const CONNUES = new Set(inspect(REELS).map(({ message }) => message));

/** What a change of the files brings: every anomaly that the real data do not have. */
export function inspectNews(fichiers: Fichiers): Anomalie[] {
	return inspect(fichiers).filter(({ message }) => !CONNUES.has(message));
}
