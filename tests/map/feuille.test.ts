import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Plan } from '#lib/geo/plan.ts';
import { cadrer } from '#lib/map/cadrage.ts';
import { layoutFeuille } from '#lib/map/feuille.ts';

const plan: Plan = JSON.parse(readFileSync('static/geo/plan.json', 'utf8'));

describe('the sheet of a small map', () => {
	const feuille = layoutFeuille(plan);

	it('has the 101 départements once, those of the Paris area drawn twice', () => {
		expect(feuille.departements).toHaveLength(101);
		const twice = feuille.departements.filter(({ traces }) => traces.length === 2);
		expect(twice.map(({ code }) => code).sort()).toEqual(['75', '92', '93', '94']);
	});

	it('puts the six insets side by side under the metropolis, inside of the sheet', () => {
		const [metropole, ...encarts] = feuille.cadres;
		expect(metropole).toMatchObject({ x: 0, y: 0, nom: null });
		expect(encarts).toHaveLength(6);
		encarts.forEach(({ x, y, largeur, hauteur }, i) => {
			expect(y).toBeGreaterThan(metropole!.hauteur);
			expect(y + hauteur).toBe(feuille.hauteur);
			expect(x + largeur).toBeLessThanOrEqual(feuille.largeur);
			if (i > 0) expect(x).toBeGreaterThan(encarts[i - 1]!.x + encarts[i - 1]!.largeur);
		});
	});
});

describe('the frame of a local map', () => {
	it('shows the département whole, with its neighbours', () => {
		const { vue, departements } = cadrer(plan, ['80'])!;
		const [x0, y0, x1, y1] = plan.departements['80']!.bbox;
		expect(vue[0]).toBeLessThan(x0);
		expect(vue[1]).toBeLessThan(y0);
		expect(vue[0] + vue[2]).toBeGreaterThan(x1);
		expect(vue[1] + vue[3]).toBeGreaterThan(y1);
		const codes = departements.map(({ code }) => code);
		expect(codes).toEqual(expect.arrayContaining(['80', '62', '59', '02', '60', '76']));
		expect(codes).not.toContain('13');
	});

	it.each([['59'], ['29'], ['2A'], ['06']])('never leaves the frame of the plan for %s', (code) => {
		const [x, y, largeur, hauteur] = cadrer(plan, [code])!.vue;
		expect(x).toBeGreaterThanOrEqual(0);
		expect(y).toBeGreaterThanOrEqual(0);
		expect(x + largeur).toBeLessThanOrEqual(plan.largeur + 0.1);
		expect(y + hauteur).toBeLessThanOrEqual(plan.hauteur + 0.1);
	});

	it('uses the inset of an overseas département', () => {
		expect(cadrer(plan, ['974'])!.departements.map(({ code }) => code)).toEqual(['974']);
	});

	it('is null across two frames, and for nobody', () => {
		expect(cadrer(plan, ['974', '80'])).toBeNull();
		expect(cadrer(plan, [])).toBeNull();
	});
});
