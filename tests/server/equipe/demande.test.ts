import { describe, expect, it } from 'vitest';
import { jourDe } from '#lib/server/equipe/demande.ts';

describe('the day of an instant', () => {
	it('is that of the clocks in France, in winter and in summer', () => {
		expect(jourDe(new Date('2026-11-22T22:59:59Z'))).toBe('2026-11-22');
		expect(jourDe(new Date('2026-11-22T23:00:00Z'))).toBe('2026-11-23');
		expect(jourDe(new Date('2026-07-14T22:00:00Z'))).toBe('2026-07-15');
	});
});
