import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { tableauCsv } from '#lib/export/csv.ts';
import { chevauchementTableau } from '#lib/export/chevauchement-tableau.ts';
import { chevauchementFigure } from '#lib/export/chevauchement-figure.ts';
import { chevauchementJson } from '#lib/export/chevauchement-json.ts';
import { lireChevauchement } from '#lib/export/chevauchement-lu.ts';
import { figureSvg } from '#lib/export/figure-svg.ts';
import { parseChevauchement } from '#lib/view/chevauchement/lecture.ts';
import { readReel } from '../domain/reel.ts';
import { PLAN } from './fabrique.ts';

const { index } = readReel();
const lue = (query: string) =>
	lireChevauchement(index, parseChevauchement(new URLSearchParams(query), index.noyau).vue);
type Reponse = { phrase: string; paires: Record<string, unknown>[] };
const json = (query: string) => JSON.parse(chevauchementJson(lue(query))) as Reponse;
const rows = (query: string): Record<string, string>[] =>
	parse(tableauCsv(chevauchementTableau(lue(query)), 'donnees-ouvertes'), { columns: true });

describe('JSON of the overlaps', () => {
	it('has exactly the members that its readers were promised', () => {
		const answer = json('');
		expect(Object.keys(answer)).toEqual(['release', 'vue', 'phrase', 'paires']);
		for (const paire of answer.paires) {
			expect(Object.keys(paire)).toEqual([
				'a',
				'b',
				'departements',
				'communes',
				'population',
				'minimum',
				'etendue',
				'bordure',
				'axes',
				'verdict',
				'sansRelation',
				'manque'
			]);
		}
	});

	it('has the border contacts that the page folds, flagged', () => {
		const { lus } = lue('');
		const { paires } = json('');
		expect(lus.repliees).toBeGreaterThan(0);
		expect(paires.filter(({ bordure }) => bordure)).toHaveLength(lus.repliees);
		expect(paires).toHaveLength(lus.paires.length + lus.repliees);
	});

	it('says unknown as null, never as 0', () => {
		const smic = json('').paires.find(({ a, b }) => `${a} ${b}` === 'somme-numerique adico');
		expect(smic).toMatchObject({ communes: null, population: null, verdict: 'cooperation' });
	});
});

describe('CSV of the overlaps', () => {
	it('is the JSON, one row per pair and one column per axe', () => {
		const lignes = rows('axe=donnees');
		const { paires } = json('axe=donnees');
		expect(lignes.map(({ a, b, verdict }) => [a, b, verdict])).toEqual(
			paires.map(({ a, b, verdict }) => [a, b, verdict])
		);
		expect(Object.keys(lignes[0]!).filter((nom) => nom.startsWith('verdict_'))).toHaveLength(13);
		expect(new Set(lignes.map((ligne) => ligne.verdict_inclusion))).toEqual(new Set(['']));
	});

	it('leaves unknown cells empty', () => {
		const ligne = rows('').find(({ a, b }) => a === 'somme-numerique' && b === 'adico');
		expect(ligne).toMatchObject({ communes: '', population: '', part_population: '', minimum: '' });
	});
});

describe('picture of the overlaps', () => {
	const origine = { source: 'Natural Earth', licence: 'domaine public', date: null };
	const figure = (query: string) =>
		chevauchementFigure(lue(query), { plan: PLAN, origine, lien: 'https://mitoyen.example/' });

	it('has the words and the counts of the page, the source and the licence', () => {
		const { titre, phrase, base, source, legende, cadre } = figure('');
		expect([titre, phrase, base]).toEqual([lue('').question, lue('').phrase, lue('').base]);
		expect(source).toMatch(/empreinte [0-9a-f]{12}, Licence Ouverte 2\.0\.$/);
		const inks = legende.slice(0, 6).reduce((sum, { nombre }) => sum + nombre, 0);
		const others = legende.slice(-3).reduce((sum, { nombre }) => sum + nombre, 0);
		expect(inks + others).toBe(101);
		expect(cadre.formes.find(({ code }) => code === '31')?.peinture).toBe('deux-p-cooperation');
	});

	it('defines every pattern that it paints with', () => {
		const svg = figureSvg(figure('bordures=toutes&confiance=basse'));
		const asked = new Set([...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id));
		const defined = new Set(
			[...svg.matchAll(/<(?:pattern|clipPath) id="([^"]+)"/g)].map(([, id]) => id)
		);
		expect([...asked].filter((id) => !defined.has(id))).toEqual([]);
		expect(asked.size).toBeGreaterThan(10);
	});
});
