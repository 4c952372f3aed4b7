import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { dessiner, lirePng, partDiffere, type Pixels } from './pixels.ts';
import { lire } from './programme.ts';
import { NOMS } from './vues.ts';

const dossier = inject('dossier');

/** librsvg does not read the fonts that an SVG carries: letters are left out on both sides. */
const sansTexte = (svg: string) => svg.replace(/<text\b[^]*?<\/text>/g, '');

describe.each(NOMS)('librsvg draws the SVG of %s', (nom) => {
	const path = (suite: string) => join(dossier, `${nom}${suite}`);
	let theirs: Pixels;
	let ours: Pixels;
	let published: Pixels;
	beforeAll(async () => {
		const svg = sansTexte(readFileSync(path('.svg'), 'utf8'));
		writeFileSync(path('-nu.svg'), svg);
		await lire('rsvg-convert', '--width', '1280', '--output', path('-nu.png'), path('-nu.svg'));
		theirs = lirePng(readFileSync(path('-nu.png')));
		ours = dessiner(svg);
		published = lirePng(readFileSync(path('.png')));
	});

	it('at the size of our PNG', () => {
		const size = ({ largeur, hauteur }: Pixels) => [largeur, hauteur];
		expect(size(theirs)).toEqual(size(published));
		expect(size(theirs)).toEqual([1280, size(ours)[1]]);
	});

	it('like our PNG, but for the letters', () => {
		// Where our own drawing without letters is not the published one, there is a letter.
		const letters = partDiffere(published, ours, 0);
		expect(letters).toBeGreaterThan(0.005);
		expect(letters).toBeLessThan(0.15);
		// Edges and patterns are smoothed in two ways: that is all that may differ.
		expect(partDiffere(published, theirs, 32, ours)).toBeLessThan(0.01);
		expect(partDiffere(published, theirs, 64, ours)).toBeLessThan(0.002);
		expect(partDiffere(published, theirs, 128, ours)).toBe(0);
	});

	it('and a square of another colour would be seen', () => {
		const svg = readFileSync(path('-nu.svg'), 'utf8');
		const square = '<rect x="600" y="300" width="30" height="30" fill="#d00000"/></svg>';
		const planted = dessiner(svg.replace('</svg>', square));
		expect(partDiffere(planted, theirs, 128)).toBeGreaterThan(0.0005);
	});
});
