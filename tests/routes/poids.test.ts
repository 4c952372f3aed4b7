import { expect, it } from 'vitest';
import { poids } from '../../src/routes/donnees/poids.ts';

it('says a weight as people do', () => {
	expect([96, 999, 1000, 34_400, 999_499, 1_234_567].map(poids)).toEqual([
		...['96\u00a0octets', '999\u00a0octets', '1\u00a0ko', '34\u00a0ko', '999\u00a0ko'],
		'1,2\u00a0Mo'
	]);
});
