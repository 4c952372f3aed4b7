import { describe, expect, it } from 'vitest';
import { layoutFrise } from '#lib/charts/frise.ts';

describe('a timeline', () => {
	it('spans whole years, from the first beginning to the end of the year asked', () => {
		const { annees, lignes } = layoutFrise([{ depuis: '2022', jusqua: null }], '2025-06-01');
		expect(annees).toEqual([
			{ annee: 2022, part: 0 },
			{ annee: 2023, part: 25 },
			{ annee: 2024, part: 50 },
			{ annee: 2025, part: 75 }
		]);
		expect(lignes).toEqual([{ debut: [0, 25], fin: 100 }]);
	});

	it('is as vague as its dates: a year, a month, a day', () => {
		const { lignes } = layoutFrise(
			[
				{ depuis: '2020', jusqua: '2021' },
				{ depuis: '2021-07', jusqua: '2021-12' },
				{ depuis: '2021-01-01', jusqua: null }
			],
			'2021'
		);
		expect(lignes[0]).toEqual({ debut: [0, 50], fin: 100 });
		expect(lignes[1]).toEqual({ debut: [75, 79.17], fin: 100 });
		expect(lignes[2]!.debut[0]).toBe(50);
		expect(lignes[2]!.debut[1]).toBeLessThan(50.2);
	});

	it('writes six years at most', () => {
		const { annees } = layoutFrise([{ depuis: '2001', jusqua: null }], '2026');
		expect(annees.map(({ annee }) => annee)).toEqual([2005, 2010, 2015, 2020, 2025]);
	});

	it('of nothing is empty', () => {
		expect(layoutFrise([], '2026')).toEqual({ annees: [], lignes: [] });
	});
});
