import { describe, expect, it } from 'vitest';
import type { CelluleChevauchement } from '#lib/domain/chevauchement/resultat.ts';
import { texteChevauchement } from '#lib/map/chevauchement/cellule.ts';
import { casesDe, classeDe, legendeDe } from '#lib/map/chevauchement/classe.ts';
import { motsEnsemble } from '#lib/view/chevauchement/ensemble.ts';
import { vueChevauchementParDefaut } from '#lib/view/chevauchement/vue.ts';
import { espacer } from '#lib/view/espacer.js';
import { noyau } from '../../view/vues.ts';

const { filtre } = vueChevauchementParDefaut();
const mots = {
	gauche: motsEnsemble(filtre.gauche, noyau),
	droite: motsEnsemble(filtre.droite, noyau)
};
const cellule = (change: Partial<CelluleChevauchement>): CelluleChevauchement => ({
	montre: true,
	occupation: 'aucune',
	entiere: false,
	verdict: null,
	gauche: [],
	droite: [],
	paires: [],
	...change
});
const CELLULES = [
	cellule({ occupation: 'gauche', entiere: true }),
	cellule({ occupation: 'droite' }),
	cellule({ occupation: 'deux', entiere: true, verdict: 'doublon', paires: [0, 1] }),
	cellule({ occupation: 'deux', verdict: 'indetermine', paires: [0] }),
	cellule({ occupation: 'deux' }),
	cellule({ occupation: 'disjoints' }),
	cellule({ occupation: 'meme-structure', entiere: true }),
	cellule({}),
	cellule({ montre: false, occupation: 'deux', verdict: 'doublon' })
];

describe('map of overlaps', () => {
	it('has a class for who is there, how far, and what can be said', () => {
		expect(CELLULES.map(classeDe)).toEqual([
			'gauche-entiere',
			'droite-partie',
			'deux-doublon',
			'deux-p-indetermine',
			'deux-p',
			'disjoints',
			'deux-meme',
			'sans-structure',
			'voisins'
		]);
	});

	it('counts in its legend each département shown once among inks, and once among marks', () => {
		const { encres, marques, autres } = legendeDe(CELLULES, mots);
		expect(
			encres.map(({ libelle, entiere, partie }) => [libelle, entiere.nombre, partie.nombre])
		).toEqual([
			['THD seul', 1, 0],
			['OPSN historique seul', 0, 1],
			['Les deux', 1, 2]
		]);
		expect(marques.map(({ peinture, nombre }) => [peinture, nombre])).toEqual([
			['deux-cooperation', 0],
			['deux-doublon', 1],
			['deux-complement', 0],
			['deux-specialisation', 0],
			['deux-indetermine', 1]
		]);
		expect(autres.map(({ libelle, nombre }) => [libelle, nombre])).toEqual([
			['Les deux, hors des filtres', 1],
			['Portés par la même structure', 1],
			['Les deux, sur des communes différentes', 1],
			['Ni l’un ni l’autre', 1]
		]);
	});

	it('is one list in a picture, without two classes of one name', () => {
		const cases = casesDe(legendeDe(CELLULES, mots));
		expect(new Set(cases.map(({ libelle }) => libelle)).size).toBe(cases.length);
		expect(cases[1]?.libelle).toBe('THD seul, une partie');
	});

	it('says of each département what it shows', () => {
		const landes = { code: '40', nom: 'Landes' };
		expect(CELLULES.map((une) => texteChevauchement(landes, une, mots))).toEqual(
			[
				'Landes (40) : THD seul, sur tout le département',
				'Landes (40) : OPSN historique seul, sur une partie',
				'Landes (40) : les deux, sur tout le département, même service proposé deux fois, 2 paires',
				'Landes (40) : les deux, sur une partie, indéterminé, à documenter, 1 paire',
				'Landes (40) : les deux, sur une partie',
				'Landes (40) : les deux, sur des communes différentes',
				'Landes (40) : portés par la même structure',
				'Landes (40) : ni l’un ni l’autre',
				'Landes (40) : hors des régions choisies'
			].map((texte) => espacer(texte))
		);
	});
});
