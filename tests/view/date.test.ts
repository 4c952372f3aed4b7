import { expect, it } from 'vitest';
import { motsDate, motsInstant } from '#lib/view/date.ts';

it('a date is as precise as it is known', () => {
	expect(motsDate('2020')).toBe('2020');
	expect(motsDate('2020-09')).toBe('septembre 2020');
	expect(motsDate('2026-11-01')).toBe('1er novembre 2026');
});

it('an instant is told by the clock of Paris, in winter and in summer', () => {
	expect(motsInstant('2026-11-22T10:39:00Z')).toBe('22 novembre 2026 à 11:39');
	expect(motsInstant('2026-06-30T22:05:00Z')).toBe('1er juillet 2026 à 00:05');
});
