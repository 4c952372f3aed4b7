import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { racine } from './etape.mjs';

/** @param {string} path relative to the root @returns {string[]} its files, sorted */
function filesOf(path) {
	const stat = statSync(join(racine, path), { throwIfNoEntry: false });
	if (!stat) return [];
	if (stat.isFile()) return [path];
	const names = readdirSync(join(racine, path)).sort();
	return names.flatMap((name) => filesOf(`${path}/${name}`));
}

/** SHA-256 of the names and contents of files and folders: what a step depends on. @param {string[]} paths */
export function fingerprint(paths) {
	const hash = createHash('sha256');
	for (const file of paths.flatMap(filesOf)) {
		hash
			.update(`${file}\0`)
			.update(readFileSync(join(racine, file)))
			.update('\0');
	}
	return hash.digest('hex');
}

/** @param {string} path a stamp left by a finished step @returns {string | null} */
export function readStamp(path) {
	try {
		return readFileSync(join(racine, path), 'utf8').trim();
	} catch {
		return null;
	}
}

/** @param {string} path @param {string} value */
export function writeStamp(path, value) {
	mkdirSync(dirname(join(racine, path)), { recursive: true });
	writeFileSync(join(racine, path), `${value}\n`);
}
