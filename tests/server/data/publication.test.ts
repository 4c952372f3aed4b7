import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileRelease } from '#lib/server/data/compilation.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';
import { writeRelease } from '#lib/server/data/publication.ts';
import { cog } from './fixture.ts';

const dir = mkdtempSync(join(tmpdir(), 'mitoyen-release-'));
afterAll(() => rmSync(dir, { recursive: true }));

describe('writing a release', () => {
	const compilation = compileRelease(readDonnees('data').donnees, cog);

	it('writes the release and the pointer, and leaves no temporary file', () => {
		const { ecrit } = writeRelease(dir, compilation);
		const fichier = `1-${compilation.sha256.slice(0, 12)}.json`;
		expect(ecrit).toEqual([fichier, 'current.json']);
		expect(readdirSync(dir).sort()).toEqual([fichier, 'current.json'].sort());
	});

	it('points to a file whose bytes have the announced hash', () => {
		const pointeur = JSON.parse(readFileSync(join(dir, 'current.json'), 'utf8'));
		const octets = readFileSync(join(dir, pointeur.fichier));
		expect(createHash('sha256').update(octets).digest('hex')).toBe(pointeur.sha256);
		expect(pointeur).toMatchObject({ numero: 1, date: '2026-11-21' });
	});

	it('writes nothing the second time', () => {
		expect(writeRelease(dir, compilation).ecrit).toEqual([]);
	});
});
