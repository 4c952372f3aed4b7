import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { compileRelease } from '#lib/server/data/compilation.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';
import { writeRelease } from '#lib/server/data/publication.ts';
import { currentRelease, loadRelease, releaseNumero, sousVersion } from '#lib/server/release.ts';
import { cog } from './data/fixture.ts';

const dir = mkdtempSync(join(tmpdir(), 'mitoyen-release-'));
process.env.RELEASES_DIR = dir;
afterAll(() => {
	delete process.env.RELEASES_DIR;
	rmSync(dir, { recursive: true });
});

/** Publishes the real facts under a number, as a release that has been corrected since. */
function publish(numero: number): string {
	const { donnees } = readDonnees('data');
	const version = { ...donnees.version!, numero };
	const compilation = compileRelease({ ...donnees, version }, cog);
	return writeRelease(dir, compilation).pointeur.fichier;
}

describe('an earlier release', () => {
	const [first = ''] = [publish(1), publish(2)];
	loadRelease();

	it('is read by its number while the server keeps its file', () => {
		expect(currentRelease().release.numero).toBe(2);
		expect(releaseNumero(2)).toBe(currentRelease());
		expect(releaseNumero(1)?.release.numero).toBe(1);
		expect(releaseNumero(3)).toBeNull();
	});

	it('takes the place of the public one for one piece of work only', () => {
		const read = () => currentRelease().noyau.release.numero;
		expect(sousVersion(releaseNumero(1)!, read)).toBe(1);
		expect(read()).toBe(2);
	});

	it('is not served when it was altered, or when two files claim its number', () => {
		writeFileSync(join(dir, '4-000000000000.json'), '{}');
		expect(releaseNumero(4)).toBeNull();
		cpSync(join(dir, first), join(dir, '5-000000000001.json'));
		cpSync(join(dir, first), join(dir, '5-000000000002.json'));
		expect(releaseNumero(5)).toBeNull();
	});
});

describe('what a database published, kept on the disk', () => {
	const racine = mkdtempSync(join(tmpdir(), 'mitoyen-donnees-'));
	afterAll(() => {
		delete process.env.MITOYEN_DONNEES;
		rmSync(racine, { recursive: true });
		vi.restoreAllMocks();
	});

	it('gives way to the release before when its file was altered, and says so once', () => {
		const publie = join(racine, 'publie');
		cpSync(dir, publie, { recursive: true });
		const last = publish(6);
		cpSync(join(dir, last), join(publie, last));
		cpSync(join(dir, 'current.json'), join(publie, 'current.json'));
		delete process.env.RELEASES_DIR;
		process.env.MITOYEN_DONNEES = racine;
		expect(loadRelease().release.numero).toBe(6);
		const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
		writeFileSync(join(publie, last), '{}');
		expect(loadRelease().release.numero).toBe(2);
		expect(said.mock.calls.map(([line]) => String(line).includes('altérée'))).toEqual([true]);
	});
});
