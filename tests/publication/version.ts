import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { readCog } from '#lib/server/cog.ts';
import { compileRelease } from '#lib/server/data/compilation.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';
import { writeRelease } from '#lib/server/data/publication.ts';
import { loadRelease } from '#lib/server/release.ts';

/**
 * The tests of a file read the facts of `data/`, as the server does, from a folder of their own; under
 * several numbers, the last one is public.
 */
export function serveVersion(...numeros: readonly number[]): void {
	const dir = mkdtempSync(join(tmpdir(), 'publication-'));
	const before = process.env.RELEASES_DIR;
	beforeAll(() => {
		const { donnees } = readDonnees('data');
		const version = donnees.version!;
		for (const numero of numeros.length > 0 ? numeros : [version.numero]) {
			const numbered = { ...donnees, version: { ...version, numero } };
			writeRelease(dir, compileRelease(numbered, readCog('data/cog')));
		}
		process.env.RELEASES_DIR = dir;
		loadRelease();
	});
	afterAll(() => {
		if (before === undefined) delete process.env.RELEASES_DIR;
		else process.env.RELEASES_DIR = before;
		rmSync(dir, { recursive: true });
	});
}
