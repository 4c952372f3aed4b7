import { describe, expect, it } from 'vitest';
import { champsCaches } from '#lib/map/controle.ts';
import { buildModele } from '#lib/map/modele.ts';
import { espacer } from '#lib/view/espacer.js';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { readReel } from '../domain/reel.ts';

const { index } = readReel();
const vueOf = (query: string) => parseVue(new URLSearchParams(query), index.noyau).vue;
const read = (query: string) => buildModele(index, vueOf(query));

describe('controls of the question', () => {
	const controls = (query: string) =>
		read(query).question.filter((morceau) => typeof morceau !== 'string');

	it('let an axe be chosen when none is', () => {
		const [axe] = controls('');
		expect(axe?.parametre).toBe('axe');
		expect(axe?.valeur).toBe('');
		expect(axe?.options).toHaveLength(13);
		expect(axe?.options.at(-1)).toEqual({ value: '', label: 'tous axes confondus' });
	});

	it('show two axes as one choice', () => {
		const [axe] = controls('axe=cybersecurite,donnees');
		expect(axe?.valeur).toBe('cybersecurite,donnees');
		expect(axe?.options[0]).toEqual({
			value: 'cybersecurite,donnees',
			label: 'cybersécurité ou de données'
		});
	});

	it('are the sous-thématique and the région when these are chosen', () => {
		const found = controls('axe=cybersecurite&sous-thematique=soc&region=53');
		expect(found.map(({ parametre, valeur }) => `${parametre} ${valeur}`)).toEqual([
			'sous-thematique soc',
			'region 53'
		]);
		expect(found[0]?.options).toHaveLength(5);
	});

	it('drop the sous-thématiques of the axe that they change, and keep the rest', () => {
		const vue = vueOf('axe=cybersecurite&sous-thematique=soc&famille=cdg&tri=-nom');
		expect(champsCaches(vue, ['axe'])).toEqual([
			['famille', 'cdg'],
			['tri', '-nom']
		]);
	});
});

describe('filters', () => {
	it('offer all the sous-thématiques without an axe, else those of the axe', () => {
		const offered = (query: string) =>
			read(query)
				.filtres.find(({ id }) => id === 'sous-thematique')
				?.listes.map(({ titre, options }) => `${titre} ${options.length}`);
		expect(offered('')).toHaveLength(12);
		expect(offered('axe=cybersecurite')).toEqual(['Cybersécurité 4']);
	});

	it('leave the default measure without a value, so that it follows the target', () => {
		const values = (query: string) => read(query).mesures.options.map(({ value }) => value);
		expect(values('')).toEqual(['', 'population', 'sous-thematiques', 'solutions']);
		expect(values('axe=donnees')).toEqual([
			'',
			'structures',
			'population',
			'sous-thematiques',
			'solutions'
		]);
	});

	it('are chips once chosen, each with the view that takes it off', () => {
		const { choix, effacer } = read('axe=cybersecurite&famille=cdg&confiance=basse&departement=80');
		expect(choix.map(({ label, href }) => [label, href])).toEqual([
			['Cybersécurité', '/?famille=cdg&confiance=basse&departement=80'],
			['CDG', '/?axe=cybersecurite&confiance=basse&departement=80'],
			['Confiance basse comprise', '/?axe=cybersecurite&famille=cdg&departement=80']
		]);
		expect(effacer).toBe('/?departement=80');
		expect(read('departement=80').effacer).toBeNull();
	});
});

describe('an empty map', () => {
	it('names the filter to take off and what that gives', () => {
		const { remedes } = read('axe=cybersecurite&famille=ca');
		expect(remedes?.map(({ label, nombre }) => `${label} ${nombre}`)).toEqual([
			'CA 12',
			'Cybersécurité 1'
		]);
	});

	it('is not one that shows something', () => {
		expect(read('axe=cybersecurite').remedes).toBeNull();
	});
});

describe('low confidence', () => {
	const hatched = (query: string) => read(query).departements.filter(({ basse }) => basse).length;

	it('hatches nothing until it is asked for', () => {
		expect(hatched('')).toBe(0);
		expect(hatched('axe=cybersecurite&confiance=haute')).toBe(0);
	});

	it('hatches the départements that would show otherwise without it, and says so', () => {
		const { departements, lignes } = read('confiance=basse');
		const basses = departements.filter(({ basse }) => basse);
		expect(basses.length).toBeGreaterThan(1);
		expect(basses.length).toBeLessThan(30);
		expect(basses.every(({ texte }) => texte.endsWith(', confiance basse'))).toBe(true);
		const rows = lignes.filter(({ basse }) => basse).map(({ code }) => code);
		expect(rows).toEqual(basses.map(({ code }) => code));
	});
});

describe('départements of the map', () => {
	it('lead to the same view with them selected, then to their page', () => {
		const { departements } = read('axe=cybersecurite&departement=80');
		const href = (code: string) => departements.find((d) => d.code === code)?.href;
		expect(href('02')).toBe('/?axe=cybersecurite&departement=02#panneau');
		expect(href('80')).toBe('/departements/80');
	});
});

describe('panel of a département', () => {
	it('says the state, who makes it, what each serves and proposes', () => {
		const { panneau } = read('axe=cybersecurite&departement=80');
		expect(`${panneau?.mot}${panneau?.suite}`).toBe('Couvert par Somme Numérique');
		const [, smn] = panneau?.structures ?? [];
		expect(smn?.nom).toBe('SMN76');
		expect(smn?.sert).toBe(espacer('Sert 10 communes, 0,8 % de la population.'));
		expect(smn?.etat).toBe('inconnu');
		expect(panneau?.voisins.map(({ nom }) => nom)).toEqual([
			'Aisne',
			'Nord',
			'Oise',
			'Pas-de-Calais',
			'Seine-Maritime'
		]);
	});

	it('says that communes are not documented, never that they are none', () => {
		const { panneau } = read('departement=80');
		const adico = panneau?.structures.find(({ slug }) => slug === 'adico');
		expect(adico?.sert).toBe('Sert une partie du département, communes non documentées.');
	});
});
