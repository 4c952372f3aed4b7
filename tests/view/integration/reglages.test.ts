import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	FONDS,
	PARTIES,
	parseReglages,
	SANS_REGLAGE,
	serialiseReglages,
	THEMES,
	type Reglages
} from '#lib/view/integration/reglages.ts';

const lus = (query: string) => parseReglages(new URLSearchParams(query));

describe('the settings of an embed', () => {
	it('are the system’s theme, a plain ground and every part when nothing is said', () => {
		const { reglages, avis } = lus('');
		expect(reglages).toEqual(SANS_REGLAGE);
		expect(avis).toEqual([]);
	});

	it('leave the query of the view as it was', () => {
		const { reglages, reste } = lus('axe=cybersecurite&theme=sombre&famille=cdg,thd');
		expect(reglages.theme).toBe('sombre');
		expect(reste.toString()).toBe('axe=cybersecurite&famille=cdg%2Cthd');
	});

	it('name what was meant when a value is unknown, and go on without it', () => {
		const { reglages, avis } = lus('theme=sombr&sans=legende,pied');
		expect(reglages).toEqual({ ...SANS_REGLAGE, sans: ['legende'] });
		expect(avis).toHaveLength(2);
		expect(avis[0]?.message).toContain('sombre');
	});

	it('are frozen at a whole number only, and say so of anything else', () => {
		expect(lus('version=12').reglages.version).toBe(12);
		for (const value of ['0', '-1', '1e3', 'x', '1234567']) {
			const { reglages, avis } = lus(`version=${value}`);
			expect([value, reglages.version, avis.length]).toEqual([value, null, 1]);
		}
	});

	it('come back from their query, defaults absent', () => {
		const any: fc.Arbitrary<Reglages> = fc.record({
			theme: fc.constantFrom(...THEMES),
			fond: fc.constantFrom(...FONDS),
			sans: fc.uniqueArray(fc.constantFrom(...PARTIES)).map((parties) => parties.sort()),
			territoire: fc.constantFrom(null, 'region-32', 'departement-2A'),
			version: fc.option(fc.integer({ min: 1, max: 999_999 }))
		});
		fc.assert(
			fc.property(any, (reglages) => {
				expect(lus(serialiseReglages(reglages)).reglages).toEqual(reglages);
			})
		);
		expect(serialiseReglages(SANS_REGLAGE)).toBe('');
		const all: Reglages = {
			...{ theme: 'clair', fond: 'transparent', sans: ['phrase'] },
			...{ territoire: 'region-32', version: 3 }
		};
		expect(serialiseReglages(all)).toBe(
			'theme=clair&fond=transparent&sans=phrase&territoire=region-32&version=3'
		);
	});
});
