import { expect, it } from 'vitest';
import { FILTRE_ADOPTION_DEFAUT } from '#lib/domain/adoption/filtre.ts';
import { adoptions } from '#lib/domain/adoption/reseau.ts';
import { tableauCsv } from '#lib/export/csv.ts';
import { solutionsJson, solutionsTableau } from '#lib/export/solutions.ts';
import { readReel } from '../domain/reel.ts';

const { release, index } = readReel();
const { noyau } = index;
const vue = { filtre: FILTRE_ADOPTION_DEFAUT, tri: 'blocs' as const };
const lues = { noyau, vue, reseau: adoptions(release, index, vue.filtre) };

it('says the solutions of the study in JSON, each link with its sources', () => {
	const { solutions } = JSON.parse(solutionsJson(lues));
	expect(solutions).toHaveLength(21);
	const madis = solutions.find(({ slug }: { slug: string }) => slug === 'madis');
	expect(madis.promoteur).toBe('soluris');
	expect(madis.adoptionsNonNommees).toEqual([
		{ nombre: 12, type: expect.stringContaining('OPSN'), source: 'etude-declic-2023' }
	]);
	for (const { sources } of madis.adoptions) expect(sources.length).toBeGreaterThan(0);
});

it('gives one row per link in CSV', () => {
	const rows = tableauCsv(solutionsTableau(lues), 'donnees-ouvertes').trim().split('\r\n');
	expect(rows[0]).toMatch(/^solution,nom_solution,origine,axes,organisation/);
	expect(rows).toHaveLength(1 + lues.reseau.aretes.length);
	for (const { sens } of solutionsTableau(lues).colonnes) expect(sens).toBeTruthy();
});
