import { createHash } from 'node:crypto';
import type { CogAnnexe } from '#lib/domain/cog-annexe.ts';
import { openAnnuaire, type Annuaire } from '#lib/domain/recherche-annuaire.ts';
import { buildIndexRecherche } from '#lib/domain/recherche-index.ts';
import { readCogAnnexe } from './cog-annexe.ts';
import { compress } from './http/encoding.ts';
import { fromRoot } from './racine.ts';
import { currentRelease } from './release.ts';

/** What the search of the public release needs, derived once. */
export type Recherche = {
	annuaire: Annuaire;
	annexe: CogAnnexe;
	/** The index as the browser loads it, and the beginning of its SHA-256. */
	json: string;
	version: string;
	/** The same bytes, compressed as hard as brotli can: 250 kB instead of 300. */
	brotli: Promise<Buffer>;
};

let current: (Recherche & { sha256: string }) | null = null;

/** The search of the public release, built at its first use. */
export function currentRecherche(): Recherche {
	const { release, sha256, cog } = currentRelease();
	if (current?.sha256 === sha256) return current;
	const annexe = readCogAnnexe(fromRoot('data/cog'));
	const index = buildIndexRecherche(release, cog, annexe);
	const json = JSON.stringify(index);
	const version = createHash('sha256').update(json).digest('hex').slice(0, 16);
	const brotli = compress(Buffer.from(json), 'br', 11);
	current = { sha256, annuaire: openAnnuaire(index), annexe, json, version, brotli };
	return current;
}

/** Address of the index: it changes with its content, so that browsers keep it for ever. */
export function rechercheAddress(): string {
	return `/recherche-index.json?v=${currentRecherche().version}`;
}
