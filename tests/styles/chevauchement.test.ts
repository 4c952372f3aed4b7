import { describe, expect, it } from 'vitest';
import { MOTIFS_CHEVAUCHEMENT, MOTIFS_ETATS, type Motif } from '#lib/map/motifs.ts';
import { contrast, VISIONS, type Vision } from './colour.ts';
import { delta } from './delta.ts';
import { THEMES, token } from './tokens.ts';

const motifs: Record<string, Motif> = MOTIFS_CHEVAUCHEMENT;
const visions = Object.keys(VISIONS) as Vision[];
const EYES = THEMES.flatMap((theme) => visions.map((vision) => [theme, vision] as const));

describe('classes of overlap', () => {
	it('draw six marks on the overprint, the same on a part as on the whole', () => {
		const marks = (fond: string) =>
			Object.values(motifs)
				.filter((motif) => motif.fond === fond)
				.map(({ d }) => d);
		expect(new Set(marks('deux')).size).toBe(6);
		expect(marks('deux-p')).toEqual(marks('deux'));
	});

	it('hatch at 45° one ink on a part, as the map of coverage does', () => {
		const { partiel } = MOTIFS_ETATS;
		expect(motifs['gauche-partie']?.d).toBe(partiel.d);
		expect(motifs['droite-partie']?.d).toBe(partiel.d);
	});

	it.each(EYES)('keep every mark at 3:1 on its ground, %s, %s vision', (theme, vision) => {
		const see = VISIONS[vision];
		for (const [nom, { encre, fond }] of Object.entries(motifs)) {
			const ratio = contrast(see(token(encre, theme)), see(token(fond, theme)));
			expect(ratio, nom).toBeGreaterThanOrEqual(3);
		}
	});

	it.each(EYES)('tell the overprint from either ink by its lightness, %s, %s', (theme, vision) => {
		const see = VISIONS[vision];
		for (const ink of ['gauche', 'droite']) {
			const ratio = contrast(see(token('deux', theme)), see(token(ink, theme)));
			expect(ratio, ink).toBeGreaterThanOrEqual(3);
		}
	});

	// In grey the two inks meet: there the words, the legend and the table carry the difference.
	it.each(EYES.filter(([, vision]) => vision !== 'grey'))(
		'tell the two inks apart by their hue, %s, %s vision',
		(theme, vision) => {
			const see = VISIONS[vision];
			expect(delta(see(token('gauche', theme)), see(token('droite', theme)))).toBeGreaterThan(20);
		}
	);

	it.each(EYES)('tell the whole from a part of the overprint, %s, %s vision', (theme, vision) => {
		const see = VISIONS[vision];
		expect(delta(see(token('deux', theme)), see(token('deux-p', theme)))).toBeGreaterThan(11);
	});
});
