import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { canonicalJson } from '#lib/domain/canonique.ts';
import type { Release } from '#lib/domain/release.ts';
import { lireAnciennes } from '#lib/donnees/anciennes.ts';
import { filAtom } from '#lib/donnees/atom.ts';
import { entreesFil } from '#lib/donnees/fil.ts';
import { readReel } from '../domain/reel.ts';

const { release } = readReel();
const ORIGINE = 'https://mitoyen.example';
const suivante: Release = {
	...release,
	numero: 2,
	date: '2027-03-01',
	commentaire: '<img src=x> & ]]> \u0000',
	structures: release.structures.slice(1)
};
const fil = (...releases: Release[]) =>
	filAtom({ origine: ORIGINE, auteur: 'Mairie & <b>' }, entreesFil(releases));
const lus = (xml: string, name: string) =>
	[...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text]) => text);

describe('the feed of the releases', () => {
	it('is valid Atom, hostile words included', async () => {
		const schema = readFileSync('tests/schemas/atom.rng', 'utf8');
		const valid = (xml: string) =>
			validateXML({
				xml: [{ fileName: 'fil.xml', contents: xml }],
				schema: [schema],
				extension: 'relaxng'
			});
		for (const xml of [fil(release), fil(suivante, release)]) {
			expect((await valid(xml)).errors).toEqual([]);
		}
		expect((await valid(fil(release).replace(/<id>[^<]*<\/id>/, ''))).valid).toBe(false);
		expect((await valid(fil(release).replace('T00:00:00Z', ''))).valid).toBe(false);
	});

	it('has ids that do not change, once each, and the date of each release', () => {
		const xml = fil(suivante, release);
		expect(lus(xml, 'id')).toEqual([
			`${ORIGINE}/donnees/versions.atom`,
			`${ORIGINE}/donnees/versions/2`,
			`${ORIGINE}/donnees/versions/1`
		]);
		expect(lus(xml, 'updated')).toEqual([
			'2027-03-01T00:00:00Z',
			'2027-03-01T00:00:00Z',
			'2026-11-21T00:00:00Z'
		]);
		expect(fil(suivante, release)).toBe(xml);
	});

	it('says what changed in words, and what the oldest release holds', () => {
		const [derniere, premiere] = entreesFil([suivante, release]);
		const { sigle, nom } = release.structures[0]!;
		expect(derniere?.phrases).toEqual([
			`1 structure retirée\u00a0: ${sigle?.valeur ?? nom.valeur}.`
		]);
		expect(premiere?.phrases[0]).toContain('La version contient');
		expect(fil(suivante, release)).toContain('&lt;img src=x&gt; &amp; ]]&gt; </p>');
		expect(fil({ ...suivante, structures: release.structures }, release)).toContain(
			'Aucun changement.'
		);
	});
});

describe('releases kept in a folder', () => {
	const dir = mkdtempSync(join(tmpdir(), 'anciennes-'));
	afterAll(() => rmSync(dir, { recursive: true }));
	const write = (numero: number, change: Partial<Release> = {}, altered = '') => {
		const json = canonicalJson({ ...release, ...change, numero });
		const hash = createHash('sha256').update(json).digest('hex').slice(0, 12);
		writeFileSync(join(dir, `${numero}-${hash}.json`), json + altered);
	};

	it('are read from the newest, but for those that cannot be trusted', () => {
		write(1);
		write(2);
		write(3, {}, ' ');
		write(4);
		write(5);
		write(5, { commentaire: 'autre' });
		write(7);
		writeFileSync(join(dir, '6-000000000000.json'), '{}');
		writeFileSync(join(dir, 'current.json'), '{}');
		const read = (numero: number, limite = 9) =>
			lireAnciennes(dir, numero, limite).map((one) => one.numero);
		expect(read(7)).toEqual([4, 2, 1]);
		expect(read(5, 1)).toEqual([4]);
		expect(read(1)).toEqual([]);
		expect(lireAnciennes(join(dir, 'nowhere'), 9, 9)).toEqual([]);
	});
});
