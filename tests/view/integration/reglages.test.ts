import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	FONDS,
	PARTIES,
	parseReglages,
	serialiseReglages,
	THEMES,
	type Reglages
} from '#lib/view/integration/reglages.ts';

const lus = (query: string) => parseReglages(new URLSearchParams(query));

describe('the settings of an embed', () => {
	it('are the system’s theme, a plain ground and every part when nothing is said', () => {
		const { reglages, avis } = lus('');
		expect(reglages).toEqual({ theme: 'auto', fond: 'plein', sans: [] });
		expect(avis).toEqual([]);
	});

	it('leave the query of the view as it was', () => {
		const { reglages, reste } = lus('axe=cybersecurite&theme=sombre&famille=cdg,thd');
		expect(reglages.theme).toBe('sombre');
		expect(reste.toString()).toBe('axe=cybersecurite&famille=cdg%2Cthd');
	});

	it('name what was meant when a value is unknown, and go on without it', () => {
		const { reglages, avis } = lus('theme=sombr&sans=legende,pied');
		expect(reglages).toEqual({ theme: 'auto', fond: 'plein', sans: ['legende'] });
		expect(avis).toHaveLength(2);
		expect(avis[0]?.message).toContain('sombre');
	});

	it('come back from their query, defaults absent', () => {
		const any: fc.Arbitrary<Reglages> = fc.record({
			theme: fc.constantFrom(...THEMES),
			fond: fc.constantFrom(...FONDS),
			sans: fc.uniqueArray(fc.constantFrom(...PARTIES)).map((parties) => parties.sort())
		});
		fc.assert(
			fc.property(any, (reglages) => {
				expect(lus(serialiseReglages(reglages)).reglages).toEqual(reglages);
			})
		);
		expect(serialiseReglages({ theme: 'auto', fond: 'plein', sans: [] })).toBe('');
		expect(serialiseReglages({ theme: 'clair', fond: 'transparent', sans: ['phrase'] })).toBe(
			'theme=clair&fond=transparent&sans=phrase'
		);
	});
});
