import { describe, expect, it } from 'vitest';
import { isSiren, isSiret } from '#lib/server/data/siren.ts';

describe('SIREN and SIRET', () => {
	it('accepts right keys and refuses wrong ones', () => {
		expect(isSiren('384452611')).toBe(true);
		expect(isSiren('384452612')).toBe(false);
		expect(isSiren('38445261')).toBe(false);
		expect(isSiren('000000000')).toBe(false);
		expect(isSiret('38445261100013')).toBe(true);
		expect(isSiret('38445261100014')).toBe(false);
		expect(isSiret('3844526110001')).toBe(false);
	});

	it('follows La Poste, whose establishments only need a sum that is a multiple of five', () => {
		expect(isSiret('35600000049837')).toBe(true);
		expect(isSiret('35600000049838')).toBe(false);
		expect(isSiret('35600000000048')).toBe(true);
	});
});
