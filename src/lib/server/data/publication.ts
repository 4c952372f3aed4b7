import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '#lib/domain/canonique.ts';
import type { Compilation } from './compilation.ts';

/** What `current.json` says: which file is public, and the hash that its bytes must have. */
export type Pointeur = { fichier: string; sha256: string; numero: number; date: string };

/**
 * Writes the release and the pointer to it in the folder `dir`, each through a temporary file and
 * a rename, so that a reader sees the old state or the new one, never a half. Writes nothing when
 * the same bytes are already there; `ecrit` lists what was written.
 */
export function writeRelease(dir: string, { release, json, sha256 }: Compilation) {
	mkdirSync(dir, { recursive: true });
	const fichier = `${release.numero}-${sha256.slice(0, 12)}.json`;
	const pointeur: Pointeur = { fichier, sha256, numero: release.numero, date: release.date };
	const ecrit = [
		...replace(dir, fichier, json),
		...replace(dir, 'current.json', `${canonicalJson(pointeur)}\n`)
	];
	return { pointeur, ecrit };
}

function replace(dir: string, nom: string, contenu: string): string[] {
	const chemin = join(dir, nom);
	if (existsSync(chemin) && readFileSync(chemin, 'utf8') === contenu) return [];
	const provisoire = join(dir, `.${nom}.${process.pid}.tmp`);
	writeFileSync(provisoire, contenu);
	renameSync(provisoire, chemin);
	return [nom];
}
