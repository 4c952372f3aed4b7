import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileRelease } from '#lib/server/data/compilation.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';
import { balayer, writeRelease } from '#lib/server/data/publication.ts';
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

	it('writes an altered file again, and the pointer too, so that those who follow it look', () => {
		const fichier = `1-${compilation.sha256.slice(0, 12)}.json`;
		writeFileSync(join(dir, fichier), 'altered');
		expect(writeRelease(dir, compilation).ecrit).toEqual([fichier, 'current.json']);
		expect(readFileSync(join(dir, fichier), 'utf8')).toBe(compilation.json);
	});

	it('removes what a process that was killed had begun to write, and nothing of a living one', () => {
		const { pid } = spawnSync(process.execPath, ['--version']);
		const vivant = `.9-abc.json.${process.pid}.tmp`;
		writeFileSync(join(dir, `.9-abc.json.${pid}.tmp`), 'half');
		writeFileSync(join(dir, vivant), 'half');
		balayer(dir);
		expect(readdirSync(dir).filter((nom) => nom.endsWith('.tmp'))).toEqual([vivant]);
		rmSync(join(dir, vivant));
	});
});
