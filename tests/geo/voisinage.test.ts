import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { positions } from '#lib/geo/plan.ts';
import { DIRECTIONS, voisinVers, type Direction, type Voisinage } from '#lib/geo/voisinage.ts';
import { readPlan } from './path.ts';

const { voisins } = JSON.parse(readFileSync('static/geo/voisinage.json', 'utf8')) as {
	voisins: Voisinage;
};
const places = positions(readPlan());
const vers = (code: string, direction: Direction) => voisinVers(voisins, places, code, direction);

describe('the neighbours of a département', () => {
	it('are known for the 101, and mutual', () => {
		expect(Object.keys(voisins)).toHaveLength(101);
		for (const [code, list] of Object.entries(voisins)) {
			for (const other of list) expect(voisins[other]).toContain(code);
		}
	});

	it('make 238 borders', () => {
		expect(Object.values(voisins).flat()).toHaveLength(2 * 238);
	});

	it('include the two borders that simplified contours lose', () => {
		expect(voisins['54']).toContain('67');
		expect(voisins['83']).toContain('84');
	});

	it('are in the order of codes, and none for an island', () => {
		expect(voisins['81']).toEqual(['11', '12', '31', '34', '82']);
		expect(voisins['2A']).toEqual(['2B']);
		expect(voisins['974']).toEqual([]);
	});
});

describe('the arrow keys', () => {
	it.each([
		['80', 'haut', '62'],
		['80', 'bas', '60'],
		['33', 'bas', '40'],
		['75', 'gauche', '92'],
		['75', 'droite', '93'],
		['2A', 'haut', '2B'],
		['972', 'droite', '973']
	] as [string, Direction, string][])('from %s, %s goes to %s', (code, direction, to) => {
		expect(vers(code, direction)).toBe(to);
	});

	it('cross the sea to Corsica, and go down to the insets and back', () => {
		expect(vers('06', 'droite')).toBe('2B');
		expect(vers('66', 'bas')).toBe('972');
		expect(vers('972', 'haut')).toMatch(/^(09|11|31|66)$/);
	});

	it('stop at the edge of the sheet', () => {
		expect(vers('29', 'gauche')).toBe(null);
		expect(vers('974', 'bas')).toBe(null);
	});

	it('lead from any département to any other', () => {
		for (const start of places.keys()) expect(reachable(start).size).toBe(101);
	});

	it('refuse an unknown code', () => {
		expect(() => vers('20', 'haut')).toThrow('Département inconnu : 20');
	});
});

function reachable(start: string): Set<string> {
	const seen = new Set([start]);
	for (const code of seen) {
		for (const direction of DIRECTIONS) {
			const to = vers(code, direction);
			if (to) seen.add(to);
		}
	}
	return seen;
}
