import { describe, expect, it } from 'vitest';
import { accord, enumere, guillemets, nombre, pourcent } from '#lib/view/nombre.ts';

describe('numbers in French', () => {
	it('separates thousands with a narrow no-break space', () => {
		expect(nombre(565413)).toBe('565\u202f413');
	});

	it.each([
		[0, '0\u202f%'],
		[0.0004, 'moins de 0,1\u202f%'],
		[0.008, '0,8\u202f%'],
		[0.0842, '8\u202f%'],
		[0.996, '99,6\u202f%'],
		[0.99999, 'plus de 99,9\u202f%'],
		[1, '100\u202f%']
	])('writes the share %d as %s', (part, expected) => {
		expect(pourcent(part)).toBe(expected);
	});

	it('takes the singular for zero and one', () => {
		expect([0, 1, 2].map((n) => accord(n, 'structure'))).toEqual([
			'0 structure',
			'1 structure',
			'2 structures'
		]);
		expect(accord(2, 'cheval', 'chevaux')).toBe('2 chevaux');
	});

	it('lists with commas and one liaison', () => {
		expect(enumere([])).toBe('');
		expect(enumere(['a'])).toBe('a');
		expect(enumere(['a', 'b', 'c'])).toBe('a, b et c');
		expect(enumere(['a', 'b'], 'ou')).toBe('a ou b');
	});

	it('quotes with narrow spaces', () => {
		expect(guillemets('THD')).toBe('«\u202fTHD\u202f»');
	});
});
