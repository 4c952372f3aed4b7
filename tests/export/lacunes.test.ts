import { describe, expect, it } from 'vitest';
import { tableauCsv } from '#lib/export/csv.ts';
import { lacunesTableau } from '#lib/export/lacunes-tableau.ts';
import { lacunesJson } from '#lib/export/lacunes-json.ts';
import { modeleLacunes } from '#lib/map/lacunes/modele.ts';
import { parseLacunes } from '#lib/view/lacunes/lecture.ts';
import { COG, ligne, release, service, structure } from '../domain/fabrique.ts';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import { buildNoyau } from '#lib/domain/reseau/noyau.ts';

// a proposes cybersécurité in the Ain; nobody is in the Aisne, its neighbour.
const facts = release({
	structures: [structure('a')],
	territoires: [ligne('a', 'departement', '01')],
	services: [service('a', 'cybersecurite', 'soc')]
});
const index = buildIndex(buildNoyau(facts, 'f'.repeat(64), COG));

function source(query: string) {
	const { vue } = parseLacunes(new URLSearchParams(query), index.noyau);
	const voisins = { '01': ['02'], '02': ['01'] };
	return { index, release: facts, voisins, modele: modeleLacunes(index, vue) };
}

describe('the files of the gaps', () => {
	it('write one row per département and service, and who could help where it lacks', () => {
		expect(
			tableauCsv(lacunesTableau(source('')), 'donnees-ouvertes')
				.trim()
				.split('\r\n')
		).toEqual([
			'code_departement,departement,code_region,population,type,service,etat,aides,solutions',
			'01,Ain,84,1000,axe,cybersecurite,couvert,,',
			'01,Ain,84,1000,axe,donnees,non-renseigne,,',
			'02,Aisne,32,1000,axe,cybersecurite,sans-structure,a,',
			'02,Aisne,32,1000,axe,donnees,sans-structure,,'
		]);
	});

	it('say in JSON the states, the helpers in order, the totals and the rules', () => {
		const json = JSON.parse(lacunesJson(source('axe=cybersecurite')));
		expect(json.departements[1]).toEqual({
			code: '02',
			nom: 'Aisne',
			etats: {
				cybersecurite: 'sans-structure',
				sensibilisation: 'sans-structure',
				soc: 'sans-structure'
			},
			aides: {
				cybersecurite: [
					{ structure: 'a', departements: ['01'], entiere: true, population: 1000, minimum: false }
				],
				soc: [
					{ structure: 'a', departements: ['01'], entiere: true, population: 1000, minimum: false }
				]
			}
		});
		expect(json.regions[1].comptes.soc.couvert).toBe(1);
		expect(json.regles.aides).toMatch(/^Structures qui proposent ce service/);
	});
});
