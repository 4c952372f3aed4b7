import { describe, expect, it } from 'vitest';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { preuvesDe } from '#lib/view/preuves.ts';
import { readReel } from '../domain/reel.ts';

const { release, cog, index } = readReel();

function evidence(query: string, code: string, slug: string) {
	const { vue } = parseVue(new URLSearchParams(query), index.noyau);
	return preuvesDe(release, cog, vue, code, [slug])[slug]!;
}

describe('evidence of a panel', () => {
	it('is what attests that the structure is there, and what it proposes on the axe', () => {
		const { presence, services } = evidence('axe=cybersecurite', '80', 'somme-numerique');
		expect(presence.map(({ label }) => label)).toContain('sommenumerique.fr');
		expect(services.map(({ label, level }) => [label, level])).toEqual([['lagazettefrance.fr', 2]]);
		expect(services[0]?.attests).toMatch(/^Somme Numérique, «.*» \(propose\)\.$/);
	});

	it('has no service without a target, nor on an axe that nothing documents', () => {
		expect(evidence('', '80', 'somme-numerique').services).toEqual([]);
		expect(evidence('axe=inclusion', '80', 'somme-numerique').services).toEqual([]);
	});

	it('leaves out what the confidence asked for hides', () => {
		expect(evidence('axe=cybersecurite&confiance=haute', '80', 'somme-numerique').services).toEqual(
			[]
		);
	});

	it('reaches a département by its communes and its EPCI', () => {
		expect(evidence('', '69', 'sitiv').presence.length).toBeGreaterThan(0);
		expect(evidence('', '2A', 'sitiv').presence).toEqual([]);
	});
});
