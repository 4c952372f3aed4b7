import { describe, expect, it } from 'vitest';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import { buildNoyau } from '#lib/domain/reseau/noyau.ts';
import { modeleVersion } from '#lib/map/version/modele.ts';
import { readReel } from '../../domain/reel.ts';

const { release, index, cog } = readReel();
const publique = { release, index };
const services = release.services.filter(({ structure }) => structure !== 'adico');
const apres = { ...release, services };
const sans = { release: apres, index: buildIndex(buildNoyau(apres, 'autre', cog)) };

describe('what a release changes, for a page', () => {
	const { phrases, chiffres } = modeleVersion(publique, sans, null);

	it('is said in words, then in figures', () => {
		expect(phrases).toEqual([`${release.services.length - services.length} services retirés.`]);
		expect(chiffres!.tableau.map(({ titre }) => titre)).toEqual([
			'Couverture',
			'Chevauchements',
			'Services et lacunes'
		]);
	});

	it('is drawn on two maps under one legend: that of the axis that changes most', () => {
		const { axes, cartes } = chiffres!;
		expect(axes.map(({ nombre }) => nombre)).toEqual(
			axes.map(({ nombre }) => nombre).toSorted((a, b) => b - a)
		);
		expect(cartes!.axe).toEqual(axes[0]);
		for (const moment of ['avant', 'apres'] as const) {
			expect(cartes!.legende.reduce((n, classe) => n + classe[moment], 0)).toBe(101);
			expect(cartes![moment].flatMap(({ codes }) => codes)).toHaveLength(101);
		}
	});

	it('or that of the axis that is asked for, when it changes', () => {
		const { axes } = chiffres!;
		const dernier = axes.at(-1)!.id;
		expect(modeleVersion(publique, sans, dernier).chiffres!.cartes!.axe.id).toBe(dernier);
		expect(modeleVersion(publique, sans, 'x').chiffres!.cartes!.axe).toEqual(axes[0]);
	});

	it('is no map when no département changes its state', () => {
		const { phrases, chiffres } = modeleVersion(publique, publique, null);
		expect([phrases, chiffres!.cartes, chiffres!.lignes]).toEqual([[], null, []]);
	});
});
