import { describe, expect, it } from 'vitest';
import { plancheVerrouillee, recompter } from '#lib/map/verrou.ts';
import { PLAN } from '../export/fabrique.ts';

describe('a map locked on a place', () => {
	it('is framed on it, with what is around, without insets', () => {
		const { metropole, encarts } = plancheVerrouillee(PLAN, ['59', '62', '80', '60', '02']);
		expect(encarts).toEqual([]);
		const codes = metropole.contours.map(({ code }) => code);
		expect(codes).toEqual(expect.arrayContaining(['59', '80', '76', '08']));
		expect(codes).not.toContain('13');
		const [, , width = 0] = metropole.vue!;
		expect(width).toBeLessThan(metropole.largeur / 2);
	});

	it('is the frame of the place itself overseas and around Paris', () => {
		expect(plancheVerrouillee(PLAN, ['974']).metropole.id).toBe('974');
		expect(plancheVerrouillee(PLAN, ['93']).metropole.id).toBe('petite-couronne');
		expect(plancheVerrouillee(PLAN, ['93', '77']).metropole.id).toBe('metropole');
	});
});

describe('a legend counted again', () => {
	const legende = [
		{ peinture: 'couvert', libelle: 'Couvert', nombre: 9 },
		{ peinture: 'deux-p', libelle: 'Les deux en partie', nombre: 9 },
		{ peinture: 'deux-p', libelle: 'Les deux, peut-être', nombre: 9 },
		{ peinture: 'basse', libelle: 'Dont confiance basse', nombre: 9 }
	];
	it('keeps its classes, tells two of one paint apart by their words, counts what is uncertain', () => {
		const departements = [
			{ peinture: 'couvert', texte: 'Somme (80) : couvert', basse: true },
			{ peinture: 'deux-p', texte: 'Oise (60) : les deux, peut-être' },
			{ peinture: 'voisins', texte: 'Nord (59) : hors de son territoire' }
		];
		expect(recompter(legende, departements).map(({ nombre }) => nombre)).toEqual([1, 0, 1, 1]);
	});
});
