import { describe, expect, it } from 'vitest';
import { membres, repartirFamilles, repartirStatuts, reperes } from '#lib/domain/reperes.ts';
import { readReel } from './reel.ts';

const { release } = readReel();
const sum = (values: (number | null)[]) => values.reduce<number>((a, b) => a + (b ?? 0), 0);

it('counts 67 members of the 72 structures', () => {
	expect(membres(release)).toHaveLength(67);
	expect(release.structures).toHaveLength(72);
});

describe('beside the study', () => {
	it('places every member in one family; the study adds up to 58', () => {
		const rows = repartirFamilles(release);
		expect(rows).toHaveLength(10);
		expect(sum(rows.map(({ etude }) => etude))).toBe(58);
		expect(sum(rows.map(({ mitoyen }) => mitoyen))).toBe(67);
		expect(rows.find(({ id }) => id === 'thd')?.etude).toBe(14);
	});

	it('places every member in one legal form or says that its form is unknown', () => {
		const rows = repartirStatuts(release);
		expect(rows).toHaveLength(10);
		expect(sum(rows.map(({ etude }) => etude))).toBe(58);
		expect(sum(rows.map(({ mitoyen }) => mitoyen))).toBe(67);
		expect(rows.at(-1)).toMatchObject({ id: 'inconnu', etude: null });
	});

	it('answers with the number of members on which each range rests', () => {
		const repere = reperes(release).get('annee-creation');
		expect(repere?.base).toBe(
			membres(release).filter(({ anneeCreation }) => anneeCreation !== null).length
		);
		expect(repere?.min).toBe(1946);
		expect(reperes(release).get('axes')).toEqual({ min: 12, max: 12, base: null });
		expect(reperes(release).get('sous-thematiques-listees')?.max).toBe(50);
	});

	it('has no answer for a figure that no fact gives', () => {
		expect(reperes(release).has('moyens-financiers')).toBe(false);
	});
});
