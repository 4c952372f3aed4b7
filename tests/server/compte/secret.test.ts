import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { secretDe } from '#lib/server/compte/secret.ts';

const dossier = mkdtempSync(join(tmpdir(), 'mitoyen-secret-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

it('is the one of the operator', () => {
	const MITOYEN_SECRET = 'un secret de trente-deux lettres';
	expect(secretDe({ MITOYEN_SECRET, DATABASE_URL: 'postgres://x' })).toBe(MITOYEN_SECRET);
});

it('is refused when it is short, or absent with a server of PostgreSQL, with the remedy', () => {
	expect(() => secretDe({ MITOYEN_SECRET: 'court' })).toThrow('openssl rand');
	expect(() => secretDe({ DATABASE_URL: 'postgres://x' })).toThrow('MITOYEN_SECRET');
});

it('is otherwise made once beside the embedded database, for its owner alone', () => {
	const env = { MITOYEN_DONNEES: join(dossier, 'neuf') };
	const secret = secretDe(env);
	expect(secret).toMatch(/^[\w-]{43}$/);
	expect(secretDe(env)).toBe(secret);
	expect(readdirSync(env.MITOYEN_DONNEES)).toEqual(['secret']);
	expect(statSync(join(env.MITOYEN_DONNEES, 'secret')).mode & 0o777).toBe(0o600);
});
