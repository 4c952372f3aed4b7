import { describe, expect, it } from 'vitest';
import { couper } from '#lib/domain/couper.ts';

describe('a text that is cut', () => {
	it('keeps its first characters', () => {
		expect(couper('mairie', 4)).toBe('mair');
		expect(couper('mairie', 10)).toBe('mairie');
	});

	it('loses a character of two units whole, never its half', () => {
		expect(couper('ab🏛', 3)).toBe('ab');
		expect(couper('ab🏛', 4)).toBe('ab🏛');
	});
});
