import { describe, expect, it } from 'vitest';
import { MOTIFS_ETATS, MOTIFS_PORTEE, type Motif } from '#lib/map/motifs.ts';
import { contrast, VISIONS, type Vision } from './colour.ts';
import { THEMES, token } from './tokens.ts';

const visions = Object.keys(VISIONS) as Vision[];
const cases = THEMES.flatMap((theme) => visions.map((vision) => [theme, vision] as const));
const motifs: [string, Motif][] = Object.entries(MOTIFS_PORTEE);

describe('the reach of a solution', () => {
	it('tells a promoter from a user by its marks, not by a shade', () => {
		const marks = [...motifs, ['partiel', MOTIFS_ETATS.partiel] as const].map(([, { d }]) => d);
		expect(new Set(marks).size).toBe(3);
	});

	it.each(cases)('keeps its marks at 3:1 on their ground, %s, %s vision', (theme, vision) => {
		const see = VISIONS[vision];
		for (const [nom, { fond, encre }] of motifs) {
			const ratio = contrast(see(token(encre, theme)), see(token(fond, theme)));
			expect(ratio, nom).toBeGreaterThanOrEqual(3);
		}
	});

	it.each(cases)('draws its lines at 4.5:1 on their halo, %s, %s vision', (theme, vision) => {
		const see = VISIONS[vision];
		const ratio = contrast(see(token('encre', theme)), see(token('limite', theme)));
		expect(ratio).toBeGreaterThanOrEqual(4.5);
	});
});
