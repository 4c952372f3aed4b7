import { expect, it } from 'vitest';
import { couvertureTableau } from '#lib/export/couverture-tableau.ts';
import { COLONNES } from '../../src/routes/donnees/colonnes.ts';

it('documents every column of the CSV of the map, in its order', () => {
	const head = couvertureTableau([]).colonnes.map(({ nom }) => nom);
	expect(COLONNES.map(({ nom }) => nom)).toEqual(head);
});
