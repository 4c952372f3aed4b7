import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
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
	balayer(dir);
	const fichier = `${release.numero}-${sha256.slice(0, 12)}.json`;
	const pointeur: Pointeur = { fichier, sha256, numero: release.numero, date: release.date };
	const repare = replace(dir, fichier, json);
	const texte = `${canonicalJson(pointeur)}\n`;
	// Whoever follows the pointer must see that an altered file of it is whole again.
	const ecrit = [...repare, ...replace(dir, 'current.json', texte, repare.length > 0)];
	return { pointeur, ecrit };
}

function replace(dir: string, nom: string, contenu: string, encore = false): string[] {
	const chemin = join(dir, nom);
	if (!encore && existsSync(chemin) && readFileSync(chemin, 'utf8') === contenu) return [];
	const provisoire = join(dir, `.${nom}.${process.pid}.tmp`);
	try {
		writeFileSync(provisoire, contenu);
		renameSync(provisoire, chemin);
	} catch (error) {
		// A full disk: the half of a file would only fill it more.
		rmSync(provisoire, { force: true });
		throw error;
	}
	return [nom];
}

/** ".12-0369127107d2.json.4321.tmp": what the process 4321 had begun to write. */
const PROVISOIRE = /^\..+\.json\.(\d+)\.tmp$/;

/** Removes what processes that were killed had begun to write in the folder `dir` of releases. */
export function balayer(dir: string): void {
	if (!existsSync(dir)) return;
	for (const nom of readdirSync(dir)) {
		const pid = Number(PROVISOIRE.exec(nom)?.[1] ?? NaN);
		if (pid && !vit(pid)) rmSync(join(dir, nom), { force: true });
	}
}

function vit(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// A process of someone else is there all the same.
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
