import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cacheControlOf, type StaticFile, StaticFiles } from '#lib/server/http/files.ts';

const PLAN = '{"shapes":[]}';
let files: StaticFiles;

beforeAll(() => {
	const root = join(mkdtempSync(join(tmpdir(), 'mitoyen-files-')), 'client');
	mkdirSync(join(root, 'geo'), { recursive: true });
	writeFileSync(join(root, 'geo/plan.json'), PLAN);
	writeFileSync(join(root, 'geo/plan.json.br'), 'brotli bytes');
	writeFileSync(join(root, 'logo.svg'), '<svg/>');
	writeFileSync(join(root, 'orphan.gz'), 'a file of that name');
	writeFileSync(join(root, '..', 'secret.txt'), 'secret');
	files = new StaticFiles(root);
});

const file = (path: string) => files.find(path) as StaticFile;

describe('StaticFiles', () => {
	it('finds the files of the folder, and not their compressed twins', () => {
		expect(file('/geo/plan.json').type).toBe('application/json; charset=utf-8');
		expect(file('/logo.svg').type).toBe('image/svg+xml; charset=utf-8');
		expect(files.find('/geo/plan.json.br')).toBeUndefined();
		expect(files.find('/orphan.gz')).toBeDefined();
	});

	it('shows the logo as the icon of what is not a page', () => {
		expect(file('/favicon.ico')).toBe(file('/logo.svg'));
	});

	it('knows no path that leaves the folder', () => {
		for (const path of ['/../secret.txt', '/geo/../../secret.txt', '/%2e%2e/secret.txt', '/geo']) {
			expect(files.find(path)).toBeUndefined();
		}
	});

	it('reads the encoding that the build wrote, or the plain file', async () => {
		const brotli = await files.read(file('/geo/plan.json'), 'br');
		expect([brotli.encoding, brotli.body.toString()]).toEqual(['br', 'brotli bytes']);
		const gzip = await files.read(file('/geo/plan.json'), 'gzip');
		expect([gzip.encoding, gzip.body.toString()]).toEqual(['identity', PLAN]);
	});
});

describe('cacheControlOf', () => {
	const hash = createHash('sha256').update(PLAN).digest('hex');

	it('is for ever when the address carries the hash of the content', () => {
		const url = `/geo/plan.json?v=${hash.slice(0, 12)}`;
		expect(cacheControlOf(url, file('/geo/plan.json'))).toBe('public, max-age=31536000, immutable');
	});

	it('is a day for the icon, which browsers ask for at each change of address', () => {
		expect(cacheControlOf('/logo.svg', file('/logo.svg'))).toBe('public, max-age=86400');
	});

	it('asks again without a hash or with a wrong one', () => {
		for (const query of ['', '?v=0123456789ab', `?v=${hash.slice(0, 4)}`]) {
			expect(cacheControlOf(`/geo/plan.json${query}`, file('/geo/plan.json'))).toMatch(/max-age=0/);
		}
	});
});
