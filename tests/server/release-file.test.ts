import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReleaseFile } from '#lib/server/release-file.ts';

const EMPTY = {
	schema: 1,
	numero: 7,
	date: '2026-11-21',
	commentaire: null,
	cog: { millesime: '2026', sha256: '0'.repeat(64) },
	axes: [],
	familles: [],
	statuts: [],
	sources: [],
	structures: [],
	territoires: [],
	services: [],
	solutions: [],
	relationsSolutions: [],
	adoptions: [],
	adoptionsAgregees: [],
	relations: [],
	comptes: {}
};

/** A folder of releases whose pointer tells the truth about `content`, then `spoil` may alter it. */
function folder(content: object, spoil: (dir: string, bytes: Buffer) => void = () => {}): string {
	const dir = mkdtempSync(join(tmpdir(), 'mitoyen-release-'));
	const bytes = Buffer.from(JSON.stringify(content));
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	writeFileSync(join(dir, '7.json'), bytes);
	const pointer = { fichier: '7.json', sha256, numero: 7, date: '2026-11-21' };
	writeFileSync(join(dir, 'current.json'), JSON.stringify(pointer));
	spoil(dir, bytes);
	return dir;
}

const message = (dir: string) => {
	try {
		readReleaseFile(dir);
		return null;
	} catch (error) {
		return (error as Error).message;
	}
};
const REMEDE = 'npm run data:compile';

describe('readReleaseFile', () => {
	it('gives the release and the SHA-256 of its bytes', () => {
		const { release, sha256 } = readReleaseFile(folder(EMPTY));
		expect(release.numero).toBe(7);
		expect(sha256).toBe(createHash('sha256').update(JSON.stringify(EMPTY)).digest('hex'));
	});

	it('refuses a release cut in the middle, with the remedy', () => {
		const dir = folder(EMPTY, (d, bytes) =>
			writeFileSync(join(d, '7.json'), bytes.subarray(0, 90))
		);
		expect(message(dir)).toMatch(/incomplète ou altérée.*npm run data:compile/);
	});

	it('refuses a release with one flipped bit, even where JSON stays valid', () => {
		const dir = folder(EMPTY, (d, bytes) => {
			bytes[bytes.indexOf('2026')]! ^= 1;
			writeFileSync(join(d, '7.json'), bytes);
		});
		expect(message(dir)).toContain('altérée');
	});

	it('refuses when the release or the pointer is missing', () => {
		const empty = mkdtempSync(join(tmpdir(), 'mitoyen-release-'));
		expect(message(empty)).toContain('current.json manque');
		expect(message(join(empty, 'nowhere'))).toContain(REMEDE);
	});

	it('refuses a pointer that leaves its folder or is not JSON', () => {
		const out = folder(EMPTY, (d) =>
			writeFileSync(
				join(d, 'current.json'),
				JSON.stringify({ fichier: '../7.json', sha256: '0'.repeat(64), numero: 7, date: '2026' })
			)
		);
		expect(message(out)).toContain('ne désigne aucune version');
		const cut = folder(EMPTY, (d) => writeFileSync(join(d, 'current.json'), '{"fichier":'));
		expect(message(cut)).toContain('current.json est incomplet');
	});

	it('asks for an update when the release was written by a newer program', () => {
		expect(message(folder({ ...EMPTY, schema: 2 }))).toContain('mettez le programme à jour');
	});

	it('names the field of a release that has not the expected shape', () => {
		expect(message(folder({ ...EMPTY, numero: 'sept' }))).toContain('(numero)');
	});
});
