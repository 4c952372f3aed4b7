import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { tableauCsv } from '#lib/export/csv.ts';
import { couvertureTableau } from '#lib/export/couverture-tableau.ts';
import { couvertureFigure } from '#lib/export/couverture-figure.ts';
import { couvertureDemandee, couvertureJson } from '#lib/export/couverture-json.ts';
import { lireVue } from '#lib/export/vue-lue.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { readReel } from '../domain/reel.ts';
import { PLAN } from './fabrique.ts';

let index: Index;
beforeAll(() => {
	index = readReel().index;
});

/** What the JSON must say, made the obvious way. */
function jsonOf(query: string) {
	const { vue, phrase, cellules } = lue(query);
	const departements = cellules.map(({ minimum: _, ...departement }) => departement);
	return { release: index.noyau.release, vue, phrase, departements };
}
type Reponse = ReturnType<typeof jsonOf>;

function lue(query: string) {
	return lireVue(index, parseVue(new URLSearchParams(query), index.noyau).vue);
}
const json = (query: string): Reponse => {
	const { vue } = lue(query);
	return JSON.parse(couvertureJson(index, vue)) as Reponse;
};
const cellule = (query: string, code: string) =>
	json(query).departements.find((d) => d.code === code);
const rows = (query: string): Record<string, string>[] =>
	parse(tableauCsv(couvertureTableau(lue(query).cellules), 'donnees-ouvertes'), { columns: true });

describe('couvertureJson', () => {
	it('has exactly the members that its readers were promised', () => {
		const answer = json('axe=cybersecurite');
		expect(Object.keys(answer)).toEqual(['release', 'vue', 'phrase', 'departements']);
		expect(Object.keys(answer.release).sort()).toEqual(['date', 'numero', 'sha256']);
		expect(answer.departements.length).toBe(101);
		for (const departement of answer.departements) {
			expect(Object.keys(departement).sort()).toEqual([
				'code',
				'etat',
				'nom',
				'nombreStructures',
				'partPopulation',
				'proposent',
				'sousThematiques',
				'structures'
			]);
		}
	});

	it.each([
		'',
		'axe=cybersecurite',
		'axe=donnees,inclusion&famille=thd&confiance=basse&adhesion=toutes',
		'sous-thematique=sig&region=53,84&mesure=population',
		'axe=e-education&confiance=haute&source=lien',
		'famille=cdg&statut=spl'
	])('is, byte for byte, what the cells say under ?%s', (query) => {
		expect(couvertureJson(index, lue(query).vue)).toBe(JSON.stringify(jsonOf(query)));
	});

	it('leaves a query with faults to the problem that lists them', () => {
		expect(couvertureDemandee(index, new URLSearchParams('axe=cyber'))).toBeNull();
		expect(couvertureDemandee(index, new URLSearchParams('couleur=bleu&axe=inclusion'))).toBeNull();
		expect(couvertureDemandee(index, new URLSearchParams('axe=donnees'))).toBe(
			JSON.stringify(jsonOf('axe=donnees'))
		);
	});

	it('knows no state and nobody who proposes as long as no axe is chosen', () => {
		expect(cellule('', '80')).toMatchObject({ etat: null, proposent: null });
		expect(cellule('axe=cybersecurite', '75')).toEqual({
			code: '75',
			nom: 'Paris',
			etat: 'sans-structure',
			structures: [],
			proposent: [],
			nombreStructures: 0,
			sousThematiques: [],
			partPopulation: 0
		});
	});

	it('counts 71 départements with a structure, 73 with low confidence', () => {
		const served = (query: string) =>
			json(query).departements.filter((d) => d.nombreStructures > 0).length;
		expect(served('')).toBe(71);
		expect(served('confiance=basse')).toBe(73);
	});

	it('shows the départements of the chosen région only', () => {
		expect(json('region=53').departements.map(({ code }) => code)).toEqual([
			'22',
			'29',
			'35',
			'56'
		]);
	});
});

describe('couvertureCsv', () => {
	it('says the same thing as the JSON, cell by cell', () => {
		const query = 'axe=cybersecurite&confiance=basse';
		const fromJson = json(query).departements;
		rows(query).forEach((row, i) => {
			const d = fromJson[i]!;
			expect(row).toMatchObject({
				code_departement: d.code,
				departement: d.nom,
				etat: d.etat,
				nombre_structures: String(d.nombreStructures),
				structures: d.structures.join('|'),
				proposent: d.proposent!.join('|'),
				sous_thematiques: d.sousThematiques.join('|')
			});
			const part =
				d.partPopulation === null ? '' : String(Math.round(d.partPopulation * 1e6) / 1e6);
			expect(row.part_population, d.code).toBe(part);
		});
	});

	it('leaves a cell empty where nobody knows, and writes 0 where it is known', () => {
		const byCode = new Map(rows('axe=cybersecurite').map((row) => [row.code_departement, row]));
		expect(byCode.get('01')).toMatchObject({
			etat: 'non-renseigne',
			nombre_sous_thematiques: '',
			part_population: ''
		});
		expect(byCode.get('75')).toMatchObject({
			etat: 'sans-structure',
			nombre_sous_thematiques: '0',
			part_population: '0'
		});
	});

	it('keeps codes as text, the first one with its zero', () => {
		expect(rows('')[0]?.code_departement).toBe('01');
	});
});

describe('couvertureFigure', () => {
	const meta = JSON.parse(readFileSync('static/geo/meta.json', 'utf8'));
	const figure = (query: string) =>
		couvertureFigure(lue(query), { plan: PLAN, origine: meta, lien: 'https://mitoyen.example/' });

	it('paints each département with the state that the JSON gives it', () => {
		const { cadre, encarts } = figure('axe=cybersecurite');
		const formes = [cadre, ...encarts].flatMap((frame) => frame.formes);
		const etats = new Map(json('axe=cybersecurite').departements.map((d) => [d.code, d.etat]));
		for (const { code, peinture } of formes) expect(peinture, code).toBe(etats.get(code));
	});

	it('counts in its legend every département once', () => {
		for (const query of ['', 'axe=cybersecurite', 'axe=donnees&mesure=population']) {
			expect(
				figure(query).legende.reduce((n, { nombre }) => n + nombre, 0),
				query
			).toBe(101);
		}
	});

	it('marks what low confidence changes, and says on how many départements', () => {
		const shown = figure('confiance=basse');
		const codes = shown.cadre.formes.filter(({ basse }) => basse).map(({ code }) => code);
		expect(shown.legende.at(-1)).toMatchObject({ libelle: 'Dont confiance basse' });
		expect(shown.legende.at(-1)?.nombre).toBeGreaterThanOrEqual(2);
		expect(codes.length).toBeGreaterThan(0);
		expect(figure('').legende.some(({ peinture }) => peinture === 'basse')).toBe(false);
	});

	it('credits the contours and names the version and the licence', () => {
		expect(figure('').source).toMatch(/Natural Earth.*version \d+ du .*Licence Ouverte 2\.0/s);
	});

	it('pales the départements out of the chosen région instead of calling them empty', () => {
		const formes = new Map(figure('region=53').cadre.formes.map((f) => [f.code, f.peinture]));
		expect(formes.get('80')).toBe('voisins');
		expect(formes.get('35')).not.toBe('voisins');
	});
});
