import { describe, expect, it } from 'vitest';
import { ETATS, type Etat } from '#lib/domain/etat.ts';
import { MOTIFS_ETATS, type Motif } from '#lib/map/motifs.ts';
import { contrast, mix, type Rgb, VISIONS, type Vision } from './colour.ts';
import { delta, deltaLab } from './delta.ts';
import { THEMES, type Theme, token } from './tokens.ts';

/** Part of a tile that the marks cover, measured on the drawing by hand: see motifs.ts. */
const COVER: Record<string, number> = {
	partiel: (2.3 * Math.SQRT2) / 8,
	projet: (1.8 * Math.SQRT2) / 14,
	'non-renseigne': (2 * Math.PI * 0.85 ** 2) / 49,
	absent: (2 * 6.5 * 1.5) / 81
};
const motifs: Record<string, Motif> = MOTIFS_ETATS;
const FLAT: Record<string, string> = { couvert: 'couvert', 'sans-structure': 'sans-f' };

function meanColour(etat: Etat, theme: Theme): Rgb {
	const motif = motifs[etat];
	if (!motif) return token(FLAT[etat]!, theme);
	return mix(token(motif.fond, theme), token(motif.encre, theme), COVER[etat]!);
}

const PAIRS = ETATS.flatMap((a, i) => ETATS.slice(i + 1).map((b) => [a, b] as const));
const visions = Object.keys(VISIONS) as Vision[];

/** The two states whose mean colours are the nearest, as if no pattern were seen. */
function nearest(theme: Theme, vision: Vision): { pair: string; delta: number } {
	const see = VISIONS[vision];
	const all = PAIRS.map(([a, b]) => ({
		pair: `${a} / ${b}`,
		delta: delta(see(meanColour(a, theme)), see(meanColour(b, theme)))
	}));
	return all.sort((x, y) => x.delta - y.delta)[0]!;
}

describe('six states', () => {
	it('draws no two states with the same marks', () => {
		const marks = ETATS.map((etat) => motifs[etat]?.d ?? `flat ${FLAT[etat]}`);
		expect(new Set(marks).size).toBe(6);
	});

	it('draws the lines of an announcement less than half as dense as those of a part', () => {
		expect(COVER.projet! / COVER.partiel!).toBeCloseTo(0.45, 2);
	});

	it.each(THEMES.flatMap((theme) => visions.map((vision) => [theme, vision] as const)))(
		'keeps every mark at 3:1 on its ground, %s, %s vision',
		(theme, vision) => {
			const see = VISIONS[vision];
			for (const etat of ETATS) {
				const motif = motifs[etat];
				if (!motif) continue;
				const ratio = contrast(see(token(motif.encre, theme)), see(token(motif.fond, theme)));
				expect(ratio, etat).toBeGreaterThanOrEqual(3);
			}
		}
	);

	it.each(THEMES.flatMap((theme) => visions.map((vision) => [theme, vision] as const)))(
		'tells the two flat states apart by their colour alone, %s, %s vision',
		(theme, vision) => {
			const see = VISIONS[vision];
			const [covered, nobody] = [see(token('couvert', theme)), see(token('sans-f', theme))];
			expect(contrast(covered, nobody)).toBeGreaterThanOrEqual(4.5);
		}
	);

	it.each([
		['clair', 'normal', 'projet / non-renseigne', 2.5],
		['clair', 'protan', 'projet / non-renseigne', 2.2],
		['clair', 'deutan', 'projet / non-renseigne', 2.3],
		['clair', 'tritan', 'projet / non-renseigne', 2.7],
		['clair', 'grey', 'projet / non-renseigne', 2.2],
		['sombre', 'normal', 'projet / non-renseigne', 12.4],
		['sombre', 'protan', 'projet / non-renseigne', 8.5],
		['sombre', 'deutan', 'projet / non-renseigne', 7.4],
		['sombre', 'tritan', 'partiel / projet', 12.8],
		['sombre', 'grey', 'projet / absent', 3.2]
	] as [Theme, Vision, string, number][])(
		'%s, %s vision: the nearest pair is %s, at ΔE2000 %f; its patterns carry it',
		(theme, vision, pair, expected) => {
			const found = nearest(theme, vision);
			expect(found.pair).toBe(pair);
			expect(found.delta).toBeCloseTo(expected, 1);
		}
	);
});

describe('CIEDE2000', () => {
	it('gives the published values of Sharma, Wu and Dalal, pairs 1, 7 and 25', () => {
		expect(deltaLab({ l: 50, a: 2.6772, b: -79.7751 }, { l: 50, a: 0, b: -82.7485 })).toBeCloseTo(
			2.0425,
			4
		);
		expect(deltaLab({ l: 50, a: 0, b: 0 }, { l: 50, a: -1, b: 2 })).toBeCloseTo(2.3669, 4);
		expect(
			deltaLab({ l: 60.2574, a: -34.0099, b: 36.2677 }, { l: 60.4626, a: -34.1751, b: 39.4387 })
		).toBeCloseTo(1.2644, 4);
	});
});
