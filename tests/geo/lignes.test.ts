import { describe, expect, it } from 'vitest';
import { lignesOf } from '#lib/geo/lignes.ts';
import { readPath, readPlan } from './path.ts';

describe('lines of a path', () => {
	it('start where they are, whatever came before', () => {
		expect(lignesOf('m10 20 5-5 0 3m-2-40 1 1')).toEqual(['m10 20 5-5 0 3', 'm13-22 1 1']);
		expect(lignesOf('')).toEqual([]);
	});

	it('are the borders of the plan, point by point', () => {
		const plan = readPlan();
		for (const { limites } of [plan, ...plan.encarts]) {
			expect(lignesOf(limites).flatMap(readPath)).toEqual(readPath(limites));
		}
		expect(lignesOf(plan.limites).length).toBeGreaterThan(100);
	});
});
