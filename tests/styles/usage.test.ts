import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLOURS, TOKENS_CSS } from './tokens.ts';

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.(css|svelte|ts|js|html)$/.test(path))
	.map((path) => ({ path, text: readFileSync(join('src', path), 'utf8') }));

/** palette.ts repeats the light theme for pictures; tests/map/palette.test.ts holds it equal. */
const LITERALS_ALLOWED = ['lib/styles/tokens.css', 'lib/map/palette.ts'];

/** A colour written as such: hexadecimal after a quote, a colon, a bracket; or a colour function. */
const LITERAL =
	/(?<=[\s:'"`(,>])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(?:rgb|hsl|oklch)a?\(\s*\d/gi;

function literalsOf({ path, text }: (typeof FILES)[number]): string[] {
	const found = [...text.matchAll(LITERAL)].map(([colour]) => colour);
	return found.map((colour) => `${path}: ${colour}`);
}

describe('colours', () => {
	it('are literal in tokens.css only, and in the palette that is held equal to it', () => {
		const elsewhere = FILES.filter(({ path }) => !LITERALS_ALLOWED.includes(path));
		expect(elsewhere.length).toBeGreaterThan(100);
		expect(elsewhere.flatMap(literalsOf)).toEqual([]);
	});

	it('would be found if someone wrote one in a component', () => {
		const text = 'a { color: #123456; border: 1px solid rgb(0 0 0) } <i style="color:#abc">';
		expect(literalsOf({ path: 'x', text })).toEqual(['x: #123456', 'x: rgb(0', 'x: #abc']);
	});

	it('of the logo file are the three inks of the tokens', () => {
		const inks = readFileSync('static/logo.svg', 'utf8').match(/#[0-9a-f]{6}/g);
		expect(inks).toEqual(
			['marque-bleu', 'marque-ocre', 'marque-deux'].map((ink) => COLOURS.get(ink)?.clair)
		);
	});
});

describe('tokens', () => {
	const names = [...new Set([...TOKENS_CSS.matchAll(/^\t+--([\w-]+):/gm)].map(([, name]) => name))];

	it('are all used', () => {
		const used = FILES.map(({ text }) => text).join('\n');
		const motifs = readFileSync('src/lib/map/motifs.ts', 'utf8');
		// Classes s1 to s5 and the groups of families are named by a computed string.
		const computed = /^(s[1-5]|g-\w+)$/;
		const unused = names.filter(
			(name = '') =>
				!used.includes(`var(--${name})`) && !motifs.includes(`'${name}'`) && !computed.test(name)
		);
		expect(unused).toEqual([]);
	});

	it('are all defined where they are used', () => {
		const known = new Set([...names, ...FILES.flatMap(({ text }) => localNames(text))]);
		const asked = FILES.flatMap(({ path, text }) =>
			[...text.matchAll(/var\(--([\w-]+)[),]/g)].map(([, name]) => ({ path, name }))
		);
		expect(asked.filter(({ name }) => !known.has(name))).toEqual([]);
	});
});

/** Properties that a component defines for itself: `--part: 1`, `style:--hue={hue}`. */
function localNames(text: string): (string | undefined)[] {
	return [...text.matchAll(/(?:style:|[;{"'\s])--([\w-]+)\s*[:=]/g)].map(([, name]) => name);
}
