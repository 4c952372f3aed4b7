import { describe, expect, it } from 'vitest';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import { bilan, type Bilan } from '#lib/domain/simulation/bilan.ts';
import { espacer } from '#lib/view/espacer.js';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { parseSimulation } from '#lib/view/simulation/lecture.ts';
import { phraseSimulation } from '#lib/view/simulation/phrase.ts';
import { questionSimulation } from '#lib/view/simulation/question.ts';
import { readReel } from '../../domain/reel.ts';

const { index } = readReel();

function read(requete: string, change: Partial<Bilan> = {}) {
	const { noyau, query } = parseSimulation(new URLSearchParams(requete), index.noyau);
	const { vue } = parseVue(query, noyau);
	const lu = { ...bilan(index, buildIndex(noyau), vue.filtre), ...change };
	return {
		question: noyau.simulation ? questionSimulation(noyau.simulation, noyau) : '',
		phrase: phraseSimulation(vue, lu, noyau)
			.map((f) => (typeof f === 'string' ? f : `*${f.fort}*`))
			.join('')
	};
}

describe('the words of a scenario', () => {
	it.each([
		[
			'si=ouvre.haute-garonne-numerique.cybersecurite',
			'Et si Haute-Garonne Numérique ouvrait un service de cybersécurité ?'
		],
		['si=etend.adico.31', 'Et si ADICO servait la Haute-Garonne en entier ?'],
		['si=quitte.adico', 'Et si ADICO quittait le réseau ?'],
		[
			'si=fusion.soluris.adico,etend.soluris.80',
			'Et si Soluris et ADICO fusionnaient et Soluris servait la Somme en entier ?'
		]
	])('%s asks', (query, question) => {
		expect(read(query).question).toBe(espacer(question));
	});

	it('write three changes and count the others', () => {
		const slugs = ['adico', 'soluris', 'alpi', 'sictiam', 'sitiv'];
		expect(read(`si=${slugs.map((slug) => `quitte.${slug}`).join(',')}`).question).toMatch(
			/, .* et 2 autres changements\u202f\?$/
		);
	});

	it('answer with figures before and after, and name up to three départements', () => {
		expect(read('si=ouvre.haute-garonne-numerique.cybersecurite&axe=cybersecurite').phrase).toBe(
			espacer(
				'Un service de cybersécurité serait proposé dans *33 départements au lieu de 30*. Il y aurait toujours 23 chevauchements. Cela changerait *3 départements* : Aude, Haute-Garonne et Tarn.'
			)
		);
	});

	it('say what stays, and that nothing changes', () => {
		expect(read('', { servis: { avant: 1, apres: 1 }, departements: [] }).phrase).toBe(
			'*Un département* resterait servi. Il y aurait toujours 23 chevauchements. Aucun département ne changerait.'
		);
		expect(read('', { servis: { avant: 1, apres: 2 } }).phrase).toContain(
			'*2 départements au lieu de 1* seraient servis.'
		);
	});
});
