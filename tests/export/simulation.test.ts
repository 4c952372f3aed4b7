import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import { tableauCsv } from '#lib/export/csv.ts';
import { couvertureTableau } from '#lib/export/couverture-tableau.ts';
import { couvertureDemandee, couvertureJson } from '#lib/export/couverture-json.ts';
import {
	colonneSimulation,
	membreSimulation,
	motSimulation,
	redactionSimulee
} from '#lib/export/marque-simulation.ts';
import { simulationTableau } from '#lib/export/simulation-tableau.ts';
import { simulationJson } from '#lib/export/simulation-json.ts';
import { sourceFigure } from '#lib/export/source-figure.ts';
import { lireVue } from '#lib/export/vue-lue.ts';
import { modeleSimulation } from '#lib/map/simulation/modele.ts';
import { espacer } from '#lib/view/espacer.js';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { parseSimulation } from '#lib/view/simulation/lecture.ts';
import { readReel } from '../domain/reel.ts';

const { index: publie } = readReel();
const REQUETE = 'axe=cybersecurite&si=ouvre.haute-garonne-numerique.cybersecurite';
const QUESTION = espacer('Et si Haute-Garonne Numérique ouvrait un service de cybersécurité ?');

function read(requete: string) {
	const { noyau, query } = parseSimulation(new URLSearchParams(requete), publie.noyau);
	const index = buildIndex(noyau);
	const { vue } = parseVue(query, noyau);
	return { index, noyau, vue, modele: modeleSimulation(publie, index, vue) };
}

const simule = read(REQUETE);
const reel = read('axe=cybersecurite');
const words = { titre: 'Qui ?', base: 'Base.' };
const rows = (texte: string) => parse(texte, { columns: true }) as Record<string, string>[];

describe('the files of a simulation', () => {
	it('say the scenario in JSON, before the view', () => {
		const { noyau, index, vue } = simule;
		const json = JSON.parse(couvertureJson(index, vue)) as { simulation: { question: string } };
		expect(json.simulation).toEqual({
			question: QUESTION,
			changements: noyau.simulation!.changements
		});
	});

	it('say it on each row of a CSV, in its last column', () => {
		const { index, vue, noyau } = simule;
		const { cellules } = lireVue(index, vue);
		const csv = rows(
			tableauCsv(couvertureTableau(cellules, colonneSimulation(noyau)), 'donnees-ouvertes')
		);
		expect(csv).toHaveLength(101);
		expect(new Set(csv.map((row) => row.simulation))).toEqual(new Set([QUESTION]));
	});

	it('say it in the words of a picture and in its name', () => {
		expect(redactionSimulee(simule.noyau, words)).toEqual({
			titre: 'Simulation – Qui ?',
			base: `${QUESTION} Base.`
		});
		expect(sourceFigure(simule.noyau, null)).toContain('Simulation sur les données');
		expect(motSimulation(simule.noyau)).toEqual(['simulation']);
	});

	it('give the figures before and after, and the départements that change', () => {
		const { index, modele } = simule;
		expect(JSON.parse(simulationJson(index, modele))).toMatchObject({
			simulation: { question: QUESTION },
			servis: { avant: 30, apres: 33 },
			departements: [
				{ code: '11', services: ['Service demandé'], apres: { proposent: 1 } },
				{ code: '31' },
				{ code: '81' }
			]
		});
		const csv = rows(tableauCsv(simulationTableau(index, modele.tableau), 'donnees-ouvertes'));
		expect(csv.find(({ mesure }) => mesure === 'servis')).toMatchObject({
			...{ sujet: 'Couverture', avant: '30', apres: '33', simulation: QUESTION }
		});
	});
});

describe('the files of the published facts', () => {
	it('have no mark at all', () => {
		const { noyau, index, vue } = reel;
		expect(couvertureJson(index, vue)).not.toContain('"simulation":{');
		expect(membreSimulation(noyau)).toEqual({});
		expect(colonneSimulation(noyau)).toEqual([]);
		expect(motSimulation(noyau)).toEqual([]);
		expect(redactionSimulee(noyau, words)).toBe(words);
		expect(sourceFigure(noyau, null)).not.toContain('Simulation');
	});

	it('are never the quick answer to a question about a scenario', () => {
		expect(couvertureDemandee(publie, new URLSearchParams(REQUETE))).toBe(null);
		expect(couvertureDemandee(publie, new URLSearchParams('axe=cybersecurite'))).not.toBe(null);
	});
});
