import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { positions, type Plan } from '#lib/geo/plan.ts';
import { buildPlanche, placesDe } from '#lib/map/planche.ts';

const plan = JSON.parse(readFileSync('static/geo/plan.json', 'utf8')) as Plan;
const planche = buildPlanche(plan);

describe('frames of the map', () => {
	it('are the metropolis and six insets, named', () => {
		expect(planche.metropole.contours).toHaveLength(96);
		expect(planche.encarts.map(({ nom }) => nom)).toEqual([
			'Petite couronne',
			'Guadeloupe',
			'Martinique',
			'Guyane',
			'La Réunion',
			'Mayotte'
		]);
	});

	it('draw the 101 départements, the four of the Paris area twice', () => {
		const codes = [planche.metropole, ...planche.encarts].flatMap(({ contours }) =>
			contours.map(({ code }) => code)
		);
		expect(codes).toHaveLength(105);
		expect(new Set(codes).size).toBe(101);
	});

	it('put the départements where the plan does', () => {
		expect([...placesDe(planche)].sort()).toEqual([...positions(plan)].sort());
	});
});
