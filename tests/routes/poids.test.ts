import { expect, it } from 'vitest';
import { poids } from '../../src/routes/donnees/poids.ts';

it('says a weight as people do', () => {
	expect([96, 999, 1000, 34_400, 999_499, 1_234_567].map(poids)).toEqual([
		...['96 octets', '999 octets', '1 ko', '34 ko', '999 ko', '1,2 Mo']
	]);
});
