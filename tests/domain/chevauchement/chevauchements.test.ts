import { describe, expect, it } from 'vitest';
import { chevauchements } from '#lib/domain/chevauchement/chevauchements.ts';
import type { FiltreChevauchement } from '#lib/domain/chevauchement/filtre.ts';
import { readReel } from '../reel.ts';
import { filtreCh } from './scene.ts';

const { index } = readReel();
const { structures, departements } = index.noyau;
const read = (change: Partial<FiltreChevauchement> = {}) => chevauchements(index, filtreCh(change));

describe('the main question, on the published facts', () => {
	const { gauche, droite, paires, repliees, departements: cellules } = read();
	const codes = (occupation: string) =>
		cellules.flatMap((cell, d) => (cell.occupation === occupation ? [departements[d]!.code] : []));

	it('compares 19 operators of very fast broadband with 54 historical OPSN', () => {
		expect([gauche.length, droite.length]).toEqual([19, 54]);
	});

	it('finds 23 pairs, and folds the border of the Somme with Aisne', () => {
		expect([paires.length, repliees]).toEqual([23, 1]);
		const [folded] = read({ bordures: true }).paires.filter(({ bordure }) => bordure);
		expect([folded!.gauche, folded!.droite].map((s) => structures[s]!.slug)).toEqual([
			'somme-numerique',
			'adica'
		]);
		expect(folded).toMatchObject({ communes: 1, population: 78, etendue: 'certaine' });
	});

	it('concludes for 8 of them, and says that 15 are not documented enough', () => {
		const count = (verdict: string) => paires.filter((p) => p.verdict === verdict).length;
		expect(count('cooperation')).toBe(4);
		expect(count('doublon')).toBe(4);
		expect(count('indetermine')).toBe(15);
	});

	it('overprints 21 départements, and finds the hybrids alone in four', () => {
		expect(codes('deux')).toHaveLength(21);
		expect(codes('meme-structure')).toEqual(['01', '06', '22', '50']);
	});

	it('sorts by verdict, then by population in common', () => {
		expect(
			paires.slice(0, 5).map((p) => [structures[p.gauche]!.slug, structures[p.droite]!.slug])
		).toEqual([
			['megalis-bretagne', 'cdg-35'],
			['megalis-bretagne', 'cdg-29'],
			['haute-garonne-numerique', 'hgi-atd-31'],
			['somme-numerique', 'adico'],
			['megalis-bretagne', 'cdg-56']
		]);
	});
});
