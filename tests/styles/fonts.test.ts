import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHARACTERS } from '#lib/styles/characters.ts';
import { subsetWeight, WEIGHTS, type Weight } from '../../scripts/fonts-subset.ts';
import { hasGlyph } from './cmap.ts';

const WEB = 'src/lib/styles/fonts/source-serif-4';
const PICTURES = 'src/lib/server/fonts/source-serif-4';
const weights = Object.keys(WEIGHTS).map(Number) as Weight[];

describe.each(weights)('Source Serif 4, weight %i', (weight) => {
	it('is at most 17 kB for a page', () => {
		expect(readFileSync(`${WEB}-${weight}.woff2`).length).toBeLessThanOrEqual(17_000);
	});

	it('draws every character of the subset', () => {
		const glyph = hasGlyph(readFileSync(`${PICTURES}-${weight}.ttf`));
		expect([...CHARACTERS].filter((character) => !glyph(character))).toEqual([]);
		expect(glyph('Ж')).toBe(false);
	});

	it('is what the script makes of the same source, byte for byte', async () => {
		const { web, picture } = await subsetWeight(weight);
		expect(web.equals(readFileSync(`${WEB}-${weight}.woff2`))).toBe(true);
		expect(picture.equals(readFileSync(`${PICTURES}-${weight}.ttf`))).toBe(true);
	});
});

it('has every letter of the names and notes of the data', () => {
	const files = ['data', 'data/cog'].flatMap((folder) =>
		readdirSync(folder)
			.filter((name) => /\.(csv|tsv|json)$/.test(name))
			.map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
	);
	const met = new Set(files.join(''));
	const drawn = new Set(CHARACTERS);
	const unknown = [...met].filter((c) => !drawn.has(c) && !/[\n\r\t\ufeff]/.test(c));
	expect(unknown).toEqual([]);
	expect(met.has('ÿ')).toBe(true);
});

it('carries its licence beside it', () => {
	for (const folder of ['src/lib/styles/fonts', 'src/lib/server/fonts'])
		expect(readFileSync(`${folder}/OFL.txt`, 'utf8')).toContain('SIL Open Font License');
});
