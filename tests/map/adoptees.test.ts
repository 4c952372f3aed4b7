import { describe, expect, it } from 'vitest';
import { couvertureJson } from '#lib/export/couverture-json.ts';
import { couvertureTableau } from '#lib/export/couverture-tableau.ts';
import { tableauCsv } from '#lib/export/csv.ts';
import { colonnesSolutions } from '#lib/export/adoptees.ts';
import { lireVue } from '#lib/export/vue-lue.ts';
import { buildModele } from '#lib/map/modele.ts';
import { espacer } from '#lib/view/espacer.js';
import { texteDe } from '#lib/view/fragment.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import { readReel } from '../domain/reel.ts';

/**
 * The published noyau with invented uses: Somme Numérique uses Madis since 2019 and Stela at an
 * unknown date, ADICO uses Madis since 2022.
 */
const reel = readReel().index.noyau;
const s = (slug: string) => reel.structures.findIndex((one) => one.slug === slug);
const t = (slug: string) => reel.solutions.findIndex((one) => one.slug === slug);
const HAUTE = reel.solutions[t('madis')]!.preuves;
const noyau: Noyau = {
	...reel,
	adoptions: [
		...[s('somme-numerique'), t('madis'), 1, 2019, 0, HAUTE],
		...[s('somme-numerique'), t('stela'), 1, 0, 0, HAUTE],
		...[s('adico'), t('madis'), 1, 2022, 0, HAUTE]
	]
};
const index = buildIndex(noyau);
const vueOf = (query: string) =>
	parseVue(new URLSearchParams(`mesure=solutions&${query}`), noyau).vue;
const lire = (query: string) => buildModele(index, vueOf(query));

describe('the map of the solutions adopted', () => {
	const modele = lire('departement=80');

	it('paints a number, dots where it is not documented, a blank where nobody is', () => {
		const paint = (code: string) => modele.departements.find((d) => d.code === code)!;
		expect(paint('80').texte).toBe(espacer('Somme (80) : 2 solutions adoptées, 3 structures'));
		expect(paint('35').peinture).toBe('non-renseigne');
		expect(paint('35').texte).toContain('solutions adoptées non documentées');
		expect(paint('04').peinture).toBe('sans-structure');
		const counts = modele.carte.legende.map(({ nombre }) => nombre);
		expect(counts.reduce((a, b) => a + b)).toBe(101);
		expect(modele.carte.legende.map(({ libelle }) => libelle).slice(-2)).toEqual([
			'Non documenté',
			'Aucune structure'
		]);
	});

	it('says its base, and that unknown is not none', () => {
		expect(texteDe(modele.phrase)).toMatch(/au plus 2 solutions dans un même département/);
		expect(texteDe(modele.phrase)).toContain('cela ne veut pas dire qu’il n’y en a pas');
		expect(modele.base).toContain('21 solutions de l’étude de 2023, dont 2 avec un utilisateur');
		expect(modele.base).toContain('12 adoptions sans nom, qui ne colorent rien');
		expect(modele.titre).toBe(espacer('Quelles solutions partagées sont adoptées ?'));
	});

	it('says in the panel which ones, by whom and since when', () => {
		expect(modele.panneau?.mot).toBe('2 solutions adoptées');
		expect(
			modele.panneau?.solutions?.map(({ nom, par }) => [
				nom,
				par.map(({ court, depuis }) => `${court} ${depuis}`)
			])
		).toEqual([
			['MADIS', ['Somme Numérique 2019', 'ADICO 2022']],
			['STELA', ['Somme Numérique null']]
		]);
	});

	it('has a column of its table', () => {
		const ligne = (code: string) => modele.lignes.find((l) => l.code === code)!.solutions;
		expect(['80', '35', '04'].map(ligne)).toEqual(['2', 'non documenté', '–']);
		expect(
			buildModele(index, { ...vueOf(''), mesure: 'structures' }).lignes[0]!.solutions
		).toBeNull();
		expect(lire('tri=-solutions').lignes[0]!.solutions).toBe('2');
	});

	it('moves with a year what is dated, and tells the rest apart', () => {
		const en2020 = lire('date=2020&departement=80');
		expect(en2020.panneau?.solutions?.map(({ nom }) => nom)).toEqual(['MADIS']);
		expect(en2020.panneau?.nonDatees.map(({ nom }) => nom)).toEqual(['STELA']);
		expect(texteDe(en2020.phrase)).toMatch(/^À la fin de 2020, dans /);
		expect(en2020.base).toContain('1 adoption sans date, à part');
	});

	it('offers the years that change something, the one asked among them', () => {
		const years = (query: string) =>
			lire(query).adoptees[1]!.liste.options.map(({ value }) => value);
		expect(years('')).toEqual(['', '2022', '2019']);
		expect(years('date=2020')).toEqual(['', '2022', '2020', '2019']);
	});
});

it('an origin or a date without the measure is said to have no effect', () => {
	const { vue, avis } = parseVue(new URLSearchParams('origine=toutes&date=2020'), noyau);
	expect([vue.origine, vue.date]).toEqual(['etude-2023', null]);
	expect(avis.map(({ parametre }) => parametre)).toEqual(['origine', 'date']);
});

describe('the files of the measure', () => {
	it('say the solutions of each département, and null where none is documented', () => {
		const vue = vueOf('date=2020');
		const { departements } = JSON.parse(couvertureJson(index, vue)) as {
			departements: { code: string }[];
		};
		const cell = (code: string) => departements.find((d) => d.code === code);
		expect(cell('80')).toMatchObject({
			nombreSolutions: 1,
			solutions: [{ solution: 'madis', structures: ['somme-numerique'] }],
			solutionsNonDatees: [{ solution: 'stela', structures: ['somme-numerique'] }]
		});
		expect(cell('35')).toMatchObject({ nombreSolutions: null, solutions: [] });
		expect(cell('04')).toMatchObject({ nombreSolutions: null, solutions: [] });
	});

	it('have their columns in CSV, and none for the other measures', () => {
		const lue = lireVue(index, vueOf(''));
		const csv = (mesuree: typeof lue) =>
			tableauCsv(
				couvertureTableau(mesuree.cellules, colonnesSolutions(index, mesuree.couverture)),
				'donnees-ouvertes'
			).split('\r\n');
		expect(csv(lue)[0]).toMatch(/,nombre_solutions,solutions$/);
		expect(csv(lue).find((row) => row.startsWith('80,'))).toMatch(/,2,madis\|stela$/);
		expect(csv(lue).find((row) => row.startsWith('35,'))).toMatch(/,,$/);
		const autre = lireVue(index, { ...vueOf(''), mesure: 'structures' });
		expect(csv(autre)[0]).not.toContain('solutions');
	});
});
