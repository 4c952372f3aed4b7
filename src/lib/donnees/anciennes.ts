import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseSchema, type Release } from '#lib/domain/release.ts';

/** "3-0f1e2d3c4b5a.json": the number of a release and the beginning of its hash. */
const NOM = /^(\d{1,6})-([0-9a-f]{12})\.json$/;

/**
 * The releases of a folder that came before release `numero`, the newest first, `limite` at most. A
 * file that is altered, or of another program, is left out; so are two files of one number, as
 * nothing tells which of them was public.
 */
export function lireAnciennes(dir: string, numero: number, limite: number): Release[] {
	const files = nomsDe(dir).flatMap((nom) => {
		const [, number, hash] = NOM.exec(nom) ?? [];
		return number && hash && Number(number) < numero ? [{ nom, numero: Number(number), hash }] : [];
	});
	const alone = files.filter((file) => files.every((o) => o === file || o.numero !== file.numero));
	return alone
		.sort((a, b) => b.numero - a.numero)
		.slice(0, limite)
		.flatMap(({ nom, hash }) => lire(join(dir, nom), hash) ?? []);
}

function nomsDe(dir: string): string[] {
	try {
		return readdirSync(dir);
	} catch {
		return [];
	}
}

function lire(path: string, hash: string): Release | null {
	try {
		const bytes = readFileSync(path);
		if (!createHash('sha256').update(bytes).digest('hex').startsWith(hash)) return null;
		return releaseSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data ?? null;
	} catch {
		return null;
	}
}
