import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { readCog } from '#lib/server/cog.ts';
import { compileRelease } from '#lib/server/data/compilation.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';
import { writeRelease } from '#lib/server/data/publication.ts';
import { loadRelease } from '#lib/server/release.ts';

export const ORIGINE = 'https://mitoyen.example';

/** Serves, for the tests of a file, the published facts under some numbers; the last one is public. */
export function servir(...numeros: readonly number[]): void {
	const dir = mkdtempSync(join(tmpdir(), 'publication-'));
	const avant = process.env.RELEASES_DIR;
	beforeAll(() => {
		const { donnees } = readDonnees('data');
		for (const numero of numeros) {
			const version = { ...donnees.version!, numero };
			writeRelease(dir, compileRelease({ ...donnees, version }, readCog('data/cog')));
		}
		process.env.RELEASES_DIR = dir;
		loadRelease();
	});
	afterAll(() => {
		if (avant === undefined) delete process.env.RELEASES_DIR;
		else process.env.RELEASES_DIR = avant;
		rmSync(dir, { recursive: true });
	});
}
