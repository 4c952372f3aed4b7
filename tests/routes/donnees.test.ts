import { expect, it } from 'vitest';
import { couvertureCsv } from '#lib/export/couverture-csv.ts';
import { COLONNES } from '../../src/routes/donnees/colonnes.ts';

it('documents every column of the CSV of the map, in its order', () => {
	const head = couvertureCsv([], 'donnees-ouvertes').trim().split(',');
	expect(COLONNES.map(({ nom }) => nom)).toEqual(head);
});
