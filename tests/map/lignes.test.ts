import { describe, expect, it } from 'vitest';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import { lignesDe, trier, type Ligne } from '#lib/map/lignes.ts';
import { lireCarte } from '#lib/map/mesure.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { TRIS, type Tri } from '#lib/view/vue.ts';
import { readReel } from '../domain/reel.ts';

const { index } = readReel();

function rows(query: string): Ligne[] {
	const { vue } = parseVue(new URLSearchParams(query), index.noyau);
	const lue = couverture(index, vue.filtre);
	const basses = index.noyau.departements.map(() => false);
	return lignesDe(index, lue, lireCarte(lue, vue.mesure), basses, vue.tri);
}

const codes = (lignes: readonly Ligne[]) => lignes.map(({ code }) => code);

describe('rows of the table', () => {
	it('are the 101 départements, in the order of their codes', () => {
		const lignes = rows('');
		expect(lignes).toHaveLength(101);
		expect(codes(lignes).slice(17, 23)).toEqual(['18', '19', '2A', '2B', '21', '22']);
		expect(codes(lignes).at(-1)).toBe('976');
	});

	it('are those of the chosen région only', () => {
		expect(codes(rows('region=53'))).toEqual(['22', '29', '35', '56']);
	});

	it('say who proposes once there is a target', () => {
		const [rhone] = rows('axe=cybersecurite').filter(({ code }) => code === '69');
		expect(rhone?.proposent).toEqual(['SITIV']);
		expect(rows('')[0]?.proposent).toBeNull();
	});

	it('are the same rows in every order', () => {
		const lignes = rows('axe=cybersecurite');
		for (const tri of TRIS) expect(codes(trier(lignes, tri)).sort()).toEqual(codes(lignes).sort());
	});
});

describe('order of the table', () => {
	const row = (code: string, nom: string, population: number) =>
		({ code, nom, rangs: { population } }) as Ligne;
	const lignes = [row('01', 'Écrins', 0.5), row('02', 'Zut', -1), row('03', 'Eau', 1)];
	const sorted = (tri: Tri) => codes(trier(lignes, tri)).join(' ');

	it('is French for names', () => {
		expect(sorted('nom')).toBe('03 01 02');
		expect(sorted('-nom')).toBe('02 01 03');
	});

	it('puts what is unknown last both ways', () => {
		expect(sorted('population')).toBe('01 03 02');
		expect(sorted('-population')).toBe('03 01 02');
	});

	it('turns codes round', () => {
		expect(sorted('-code')).toBe('03 02 01');
	});
});
