import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anneesQuiChangent, parMoment } from '#lib/domain/adoption/annee.ts';
import { adoption } from './reseaux.ts';

const dates = (depuis: string | null, jusqua: string | null = null) =>
	adoption('s', 'a', 'adoptant', { depuis, jusqua });

describe('the years that change something', () => {
	it('are those in which an edge begins, and the one after its last', () => {
		expect(
			anneesQuiChangent([dates('2021-05'), dates('2019', '2021-03'), dates('2021'), dates(null)])
		).toEqual([
			{ annee: '2019', debuts: 1, fins: 0 },
			{ annee: '2021', debuts: 2, fins: 0 },
			{ annee: '2022', debuts: 0, fins: 1 }
		]);
	});

	it('are none without a beginning: nobody knows when it would appear', () => {
		expect(anneesQuiChangent([dates(null), dates(null, '2020')])).toEqual([]);
	});

	it('are exactly the years at which the edges in course are not those of the year before', () => {
		const annee = fc.integer({ min: 2010, max: 2020 });
		const lien = fc
			.tuple(annee, fc.option(annee))
			.map(([a, b]) => dates(String(a), b === null ? null : String(Math.max(a, b))));
		fc.assert(
			fc.property(fc.array(lien, { maxLength: 6 }), (faits) => {
				const shown = (n: number) => parMoment(faits, String(n))['en-cours'];
				const naive = Array.from({ length: 15 }, (_, i) => 2009 + i).filter((n) => {
					const [before, now] = [shown(n - 1), shown(n)];
					return before.length !== now.length || before.some((fait) => !now.includes(fait));
				});
				expect(anneesQuiChangent(faits).map((lue) => Number(lue.annee))).toEqual(naive);
			})
		);
	});
});

it('without a date every edge is there, dated or not', () => {
	const faits = [dates('2021'), dates(null)];
	expect(parMoment(faits, null)['en-cours']).toEqual(faits);
	expect(parMoment(faits, '2020')).toEqual({
		'en-cours': [],
		hors: [faits[0]],
		'non-datee': [faits[1]]
	});
});
