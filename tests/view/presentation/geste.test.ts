import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appliquer, lireGeste, type Geste } from '#lib/view/presentation/geste.ts';
import { LIMITES, type Presentation } from '#lib/view/presentation/presentation.ts';

const liste = (vues: string): Presentation => ({
	nom: '',
	diapositives: [...vues].map((vue) => ({ vue: `/${vue}`, titre: vue, note: '' }))
});
const vuesDe = ({ diapositives }: Presentation) => diapositives.map(({ titre }) => titre).join('');
const apres = (vues: string, geste: string) => {
	const suite = appliquer(liste(vues), lireGeste(geste)!);
	return [vuesDe(suite.presentation), suite.rang];
};

describe('a gesture on a list of slides', () => {
	it.each([
		['monter-2', 'bac', 0],
		['descendre-1', 'bac', 1],
		['dupliquer-1', 'aabc', 1],
		['retirer-2', 'ac', 1],
		['retirer-3', 'ab', 1],
		['placer-3-1', 'cab', 0]
	])('%s', (geste, vues, rang) => expect(apres('abc', geste)).toEqual([vues, rang]));

	it.each(['monter-1', 'descendre-3', 'retirer-4', 'placer-1-9', 'placer-2-2'])(
		'that has no sense there changes nothing: %s',
		(geste) => expect(apres('abc', geste)).toEqual(['abc', null])
	);

	it.each(['monter', 'monter-', 'monter-x', 'sauter-1', 'placer-1', 'monter-1-2', ''])(
		'is not read from %j',
		(valeur) => expect(lireGeste(valeur)).toBe(null)
	);

	it('gives back what it takes away', () => {
		const { presentation, retiree } = appliquer(liste('abc'), { nom: 'retirer', rang: 1 });
		const remise = appliquer(presentation, { nom: 'remettre', ...retiree! });
		expect(remise.presentation).toEqual(liste('abc'));
	});

	it('leaves an empty list with nothing to look at', () => {
		expect(apres('a', 'retirer-1')).toEqual(['', null]);
	});

	it('never makes a list longer than it may be, nor loses a slide that it does not take away', () => {
		const rang = fc.integer({ min: -2, max: 45 });
		const geste: fc.Arbitrary<Geste> = fc.oneof(
			fc.record({
				nom: fc.constantFrom('monter', 'descendre', 'retirer', 'dupliquer'),
				rang
			}) as fc.Arbitrary<Geste>,
			fc.record({ nom: fc.constant('placer' as const), rang, vers: rang }),
			fc.record({ nom: fc.constant('ajouter' as const), vue: fc.constant('/') })
		);
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 40 }), fc.array(geste), (n, gestes) => {
				let presentation = liste('x'.repeat(n));
				for (const one of gestes) {
					const before = presentation.diapositives.length;
					const suite = appliquer(presentation, one);
					const after = suite.presentation.diapositives.length;
					expect(after).toBeLessThanOrEqual(LIMITES.diapositives);
					expect(after).toBeGreaterThanOrEqual(before - (suite.retiree ? 1 : 0));
					expect(suite.rang ?? 0).toBeLessThan(Math.max(1, after));
					presentation = suite.presentation;
				}
			})
		);
	});
});
