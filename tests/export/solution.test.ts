import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { buildFicheSolution } from '#lib/domain/adoption/fiche.ts';
import { figureSvg } from '#lib/export/figure-svg.ts';
import { tableauCsv } from '#lib/export/csv.ts';
import { solutionTableau } from '#lib/export/solution-tableau.ts';
import { solutionFigure } from '#lib/export/solution-figure.ts';
import { ficheSolutionJson } from '#lib/export/solution-json.ts';
import { readReel } from '../domain/reel.ts';
import { PLAN } from './fabrique.ts';

const { release, index } = readReel();
const SLUG = 'bureau-virtuel-collaboratif';
const choix = { confiance: 'moyenne', source: 'toutes', date: null } as const;
const fiche = buildFicheSolution(release, index, SLUG, choix)!;

describe('a solution in files', () => {
	it('has in JSON its edges with their sources, its reach and whom to call', () => {
		const lue = JSON.parse(ficheSolutionJson(index, fiche, choix)) as {
			choix: unknown;
			adoptions: { role: string; sources: string[] }[];
			portee: { utilisateurs: { code: string; structures: string[] }[] };
			appeler: { slug: string }[];
		};
		expect(lue.choix).toEqual(choix);
		expect(lue.adoptions).toHaveLength(fiche.adoptions.length);
		for (const { sources } of lue.adoptions) expect(sources.length).toBeGreaterThan(0);
		expect(lue.portee.utilisateurs.find(({ code }) => code === '80')?.structures).toEqual([
			'somme-numerique'
		]);
		expect(lue.appeler.map(({ slug }) => slug)).toEqual(['sitiv']);
	});

	it('has in CSV a row per département and part, an unknown population empty', () => {
		const rows: Record<string, string>[] = parse(
			tableauCsv(solutionTableau(fiche), 'donnees-ouvertes'),
			{
				columns: true
			}
		);
		expect(rows).toHaveLength(fiche.portee.promoteurs.length + fiche.portee.adoptants.length);
		const row = (part: string, code: string) =>
			rows.find((one) => one.part === part && one.code_departement === code);
		expect(row('promoteur-ou-co-developpeur', '69')?.structures).toBe('sitiv');
		expect(row('utilisateur', '80')).toMatchObject({ etendue: 'entiere', population: '565413' });
		expect(row('utilisateur', '85')).toMatchObject({ population: '', population_minimum: '' });
	});

	it('has a picture with its lines and marks over the borders, in the main frame only', () => {
		const figure = solutionFigure(index, fiche, choix, {
			plan: PLAN,
			origine: { source: 'Natural Earth', licence: 'domaine public', date: null },
			lien: 'https://mitoyen.example/solutions/x'
		});
		// Four lines with their halo, five marks of three paths.
		expect(figure.cadre.dessus).toHaveLength(4 * 2 + 5 * 3);
		expect(figure.encarts.every(({ dessus }) => dessus === undefined)).toBe(true);
		// Relative moves only: every format can draw them.
		for (const { d } of figure.cadre.dessus!) expect(d).toMatch(/^m[-\d .]+(l[-\d .]+)+z?$/);
		expect(figure.base).toContain('De SITIV vers e-Collectivités');
		expect(figureSvg(figure)).toContain('<g id="metropole-dessus"');
	});
});
