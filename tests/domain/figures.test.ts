import fc from 'fast-check';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import { facettes } from '#lib/domain/couverture/facettes.ts';
import type { Filtre } from '#lib/domain/filtre.ts';
import { celluleDe } from '#lib/domain/couverture/lecture.ts';
import { filtre } from './fabrique.ts';
import { filtres } from './filtres.ts';
import { columns, recountAll, recountFacettes } from './recompte-ensemble.ts';
import { readReel } from './reel.ts';

const { release, cog, index } = readReel();

const cell = (code: string, f: Filtre) =>
	celluleDe(
		index,
		couverture(index, f),
		index.noyau.departements.findIndex((d) => d.code === code)
	);
const atLeast = (n: number, f: Filtre) => couverture(index, f).nombre.filter((x) => x >= n).length;

describe('figures of the published facts', () => {
	it('knows 72 structures, 67 of them members', () => {
		expect(release.structures).toHaveLength(72);
		expect(couverture(index, filtre()).retenues).toBe(67);
		expect(couverture(index, filtre({ adhesion: 'toutes' })).retenues).toBe(72);
	});

	it('has 12 axes, 50 sous-thématiques and 101 départements', () => {
		expect(index.cibles.axes).toHaveLength(12);
		expect(index.cibles.sousThematiques).toHaveLength(50);
		expect(index.noyau.departements).toHaveLength(101);
	});

	it('counts 71 départements with one structure, 29 with two, when low confidence is hidden', () => {
		expect(atLeast(1, filtre())).toBe(71);
		expect(atLeast(2, filtre())).toBe(29);
	});

	it('counts 73 and 30 when low confidence is shown', () => {
		expect(atLeast(1, filtre({ confiance: 'basse' }))).toBe(73);
		expect(atLeast(2, filtre({ confiance: 'basse' }))).toBe(30);
	});

	it.each(['75', '976'])('finds nobody in %s, whatever the axe and the confidence', (code) => {
		for (const axe of index.cibles.axes) {
			const everything = filtre({ axes: [axe], confiance: 'basse', adhesion: 'toutes' });
			expect(cell(code, everything)).toMatchObject({ etat: 'sans-structure', structures: [] });
		}
	});

	it.each([
		['69', 161295, 0.0842],
		['42', 50888, 0.0657]
	])('makes %s partiel through the communes of SITIV', (code, inhabitants, share) => {
		const metiers = filtre({ axes: ['logiciels-metiers'] });
		expect(cell(code, metiers)).toMatchObject({ etat: 'partiel', structures: ['sitiv'] });
		expect(cell(code, metiers).partPopulation).toBeCloseTo(share, 4);
		const d = index.noyau.departements.findIndex((x) => x.code === code);
		expect(couverture(index, metiers).population[d]).toBe(inhabitants);
	});

	it('is non-renseigne, never absent, where no structure present has a documented service', () => {
		const documented = new Set(release.services.map((s) => s.structure));
		const plain = couverture(index, filtre());
		const silent = index.noyau.departements.filter((_, d) => {
			const { structures } = celluleDe(index, plain, d);
			return structures.length > 0 && structures.every((slug) => !documented.has(slug));
		});
		expect(silent.length).toBeGreaterThan(0);
		for (const { code } of silent) {
			expect(cell(code, filtre({ axes: ['cybersecurite'] })).etat).toBe('non-renseigne');
		}
	});
});

describe('the core on the published facts, against a recount with sets and loops', () => {
	const some = filtres(release, cog);

	it('gives every column of the coverage', () => {
		fc.assert(
			fc.property(some, (f) => {
				expect(columns(index, couverture(index, f))).toEqual(recountAll(release, cog, f));
			}),
			{ numRuns: 25 }
		);
	});

	it('gives the count of every option of every facet', () => {
		fc.assert(
			fc.property(some, (f) => {
				expect(facettes(index, f)).toEqual(recountFacettes(release, cog, f));
			}),
			{ numRuns: 6 }
		);
	});
});

describe('the noyau of the published facts', () => {
	it('is at most 15 kB once compressed', () => {
		const bytes = brotliCompressSync(JSON.stringify(index.noyau)).length;
		expect(bytes).toBeLessThanOrEqual(15_000);
	});

	it('counts every commune and every inhabitant once', () => {
		const { atomes, departements } = index.noyau;
		const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
		expect(sum(atomes.communes)).toBe(cog.communes.code.length);
		expect(sum(atomes.population)).toBe(sum(departements.map((d) => d.population)));
	});
});
