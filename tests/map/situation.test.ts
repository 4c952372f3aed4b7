import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Plan } from '#lib/geo/plan.ts';
import { situer } from '#lib/map/situation.ts';
import { readCog } from '#lib/server/cog.ts';

const plan = JSON.parse(readFileSync('static/geo/plan.json', 'utf8')) as Plan;
const { voisins } = JSON.parse(readFileSync('static/geo/voisinage.json', 'utf8')) as {
	voisins: Record<string, string[]>;
};
const { departements } = readCog('data/cog');
const noms = Object.fromEntries(departements.map(({ code, nom }) => [code, nom]));
const around = (...codes: string[]) =>
	situer(
		plan,
		codes,
		codes.flatMap((code) => voisins[code] ?? []),
		noms
	);

describe('the situation of a département', () => {
	it('names the Somme and its neighbours', () => {
		const textes = around('80').noms.map(({ texte }) => texte);
		expect(textes[0]).toBe('Somme');
		expect(textes.toSorted()).toEqual([
			'Aisne',
			'Nord',
			'Oise',
			'Pas-de-Calais',
			'Seine-Maritime',
			'Somme'
		]);
	});

	it('shows the Paris area and the overseas départements in their own frames', () => {
		expect(around('75').vue).toEqual([0, 0, 160, 132]);
		expect(around('974').contours.map(({ code }) => code)).toEqual(['974']);
	});

	it('marks both départements of an EPCI that crosses a border', () => {
		expect(around('02', '80').contours.filter(({ ici }) => ici)).toHaveLength(2);
	});

	it.each(departements.map(({ code }) => code))('draws %s inside of its frame', (code) => {
		const { vue, contours, noms: labels } = around(code);
		const [x, y, width, height] = vue;
		expect(contours.filter(({ ici }) => ici).map((c) => c.code)).toContain(code);
		expect(labels[0]!.code).toBe(code);
		for (const label of labels) {
			expect(label.x).toBeGreaterThan(x);
			expect(label.x).toBeLessThan(x + width);
			expect(label.y).toBeGreaterThan(y);
			expect(label.y).toBeLessThan(y + height);
		}
	});

	it('never writes two names on one another', () => {
		for (const { code } of departements) {
			const { noms: labels, corps } = around(code);
			const half = (texte: string) => (texte.length * corps * 0.5) / 2;
			labels.forEach((a, i) => {
				for (const b of labels.slice(i + 1)) {
					const apart = Math.abs(a.x - b.x) > half(a.texte) + half(b.texte);
					expect(apart || Math.abs(a.y - b.y) > corps).toBe(true);
				}
			});
		}
	});
});
