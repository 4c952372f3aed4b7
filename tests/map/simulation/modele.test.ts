import { describe, expect, it } from 'vitest';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import { formulairesDe } from '#lib/map/simulation/formulaire.ts';
import { modeleSimulation } from '#lib/map/simulation/modele.ts';
import { espacer } from '#lib/view/espacer.js';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { avecAjout } from '#lib/view/simulation/ajout.ts';
import { parseSimulation } from '#lib/view/simulation/lecture.ts';
import { readReel } from '../../domain/reel.ts';

const { index: publie } = readReel();

function read(requete: string) {
	const { noyau, query } = parseSimulation(new URLSearchParams(requete), publie.noyau);
	const { vue } = parseVue(query, noyau);
	return modeleSimulation(publie, buildIndex(noyau), vue);
}

describe('the page of a scenario', () => {
	const modele = read(
		'axe=cybersecurite&si=ouvre.haute-garonne-numerique.cybersecurite,quitte.adico'
	);

	it('lists the changes, each with the address without it', () => {
		expect(modele.changements.map(({ texte, retirer }) => [texte, retirer])).toEqual([
			[
				'ADICO quittait le réseau',
				'/simulation?axe=cybersecurite&si=ouvre.haute-garonne-numerique.cybersecurite'
			],
			[
				'Haute-Garonne Numérique ouvrait un service de cybersécurité',
				'/simulation?axe=cybersecurite&si=quitte.adico'
			]
		]);
		expect(modele.effacer).toBe('/simulation?axe=cybersecurite');
	});

	it('leads to the map, the overlaps and the gaps under the same scenario', () => {
		const si = 'si=ouvre.haute-garonne-numerique.cybersecurite,quitte.adico';
		expect(modele.liens.map(({ href }) => href)).toEqual([
			`/?axe=cybersecurite&${si}`,
			`/chevauchements?axe=cybersecurite&${si}`,
			`/lacunes?axe=cybersecurite&${si}`
		]);
	});

	it('says of each département what changes there', () => {
		expect(modele.lignes.find(({ code }) => code === '31')).toMatchObject({
			nom: 'Haute-Garonne',
			changements: ['en projet → partiel', '0 → 1 qui le propose']
		});
		const { departements, legende } = modele.carte;
		expect(departements.find(({ code }) => code === '31')!.texte).toBe(
			espacer('Haute-Garonne (31) : en projet → partiel, 0 → 1 qui le propose')
		);
		expect(legende.reduce((n, { nombre }) => n + nombre, 0)).toBe(101);
	});

	it('writes the difference of each figure, or that there is none', () => {
		const lignes = modele.tableau.flatMap((groupe) => groupe.lignes);
		const ecart = (id: string) => lignes.find((ligne) => ligne.id === id)!.ecart;
		expect([ecart('absent'), ecart('projet')]).toEqual(['inchangé', '−\u202f3']);
	});

	it('tells the pairs that go with a structure', () => {
		const { paires } = read('si=quitte.adico');
		expect(paires).toContainEqual({
			href: '/chevauchements/adico/somme-numerique',
			noms: 'ADICO × Somme Numérique',
			avant: 'Coopération attestée',
			apres: 'Aucun chevauchement'
		});
	});

	it('has no answer before a scenario, and nothing that changes', () => {
		expect(read('')).toMatchObject({ phrase: [], changements: [], lignes: [], paires: [] });
	});
});

describe('the forms that add a change', () => {
	it('offer who is there, and to join only who is not a member', () => {
		const forms = formulairesDe(publie.noyau);
		expect(forms.map(({ type }) => type)).toEqual(['ouvre', 'etend', 'fusion', 'adhere', 'quitte']);
		const count = (i: number) => forms[i]!.structure.groupes[0]!.options.length;
		const { structures } = publie.noyau;
		expect([count(0), count(3)]).toEqual([
			structures.length,
			structures.filter(({ membre }) => !membre).length
		]);
	});

	it('send pieces that make one change of the scenario', () => {
		const params = (query: string) => new URLSearchParams(query);
		expect(avecAjout(params('axe=donnees'))).toBe(null);
		expect(
			avecAjout(params('si=quitte.adico&ajoute=etend&structure=alpi&objet=33'))!.toString()
		).toBe('si=quitte.adico&si=etend.alpi.33');
		expect(avecAjout(params('ajoute=quitte&structure='))!.toString()).toBe('si=quitte');
	});
});
