import { describe, expect, it } from 'vitest';
import { buildFicheSolution } from '#lib/domain/adoption/fiche.ts';
import { baseSolution, datees, phraseSolution } from '#lib/view/adoption/fiche.ts';
import { phrasesLiens } from '#lib/view/adoption/liens.ts';
import {
	adresseFicheSolution,
	parseFicheSolution,
	serialiseFicheSolution
} from '#lib/view/adoption/vue-fiche.ts';
import { espacer } from '#lib/view/espacer.js';
import { texteDe } from '#lib/view/fragment.ts';
import { adoption, petit, solution } from '../../domain/adoption/reseaux.ts';

const defaut = { confiance: 'moyenne', source: 'toutes', date: null } as const;
const { release, index } = petit(
	[solution('s')],
	[
		adoption('s', 'c', 'promoteur'),
		adoption('s', 'b', 'adoptant', { depuis: '2021-03' }),
		adoption('s', 'd', 'distributeur', { depuis: '2019' })
	]
);
const lire = (date: string | null) => buildFicheSolution(release, index, 's', { ...defaut, date })!;
const phrase = (date: string | null) => texteDe(phraseSolution(lire(date)));

describe('the sentence of a solution', () => {
	it('says who promotes it, how many use it and how far it reaches', () => {
		expect(phrase(null)).toBe(
			espacer(
				'Promoteur : Structure c. 2 utilisateurs ou distributeurs connus, présents dans 2 départements, au moins 300 habitants.'
			)
		);
	});

	it('says the date when one is asked, and what is not dated apart', () => {
		expect(phrase('2020')).toBe(
			espacer(
				'Promoteur : Structure c. À la fin de 2020, 1 utilisateur ou distributeur connu, présent dans 1 département, 300 habitants.'
			)
		);
		expect(baseSolution(lire('2020'))).toContain('dont 1 sans date, mis à part');
		expect(phrase('2018')).toContain('Aucun utilisateur n’est daté d’avant la fin de 2018.');
	});
});

it('the timeline has what is dated, the oldest first', () => {
	expect(datees(lire(null).adoptions).map(({ nom, depuis }) => [nom, depuis])).toEqual([
		['Structure d', '2019'],
		['Structure b', '2021-03']
	]);
});

it('lines are said one promoter at a time, then what is drawn nowhere', () => {
	const traits = [
		{ de: 'A', vers: 'B' },
		{ de: 'A', vers: 'C' }
	];
	expect(phrasesLiens({ traits, sansLieu: ['D'], horsCadre: ['E'] })).toEqual(
		[
			'De A vers B et C.',
			'Sans territoire connu ici, donc non placés : D.',
			'Outre-mer, hors de ce cadre : E.'
		].map(espacer)
	);
	expect(phrasesLiens({ traits: [], sansLieu: [], horsCadre: [] })).toHaveLength(1);
});

describe('the address of a solution', () => {
	const parse = (query: string) => parseFicheSolution(new URLSearchParams(query), index.noyau);

	it('has no default, and restores its choice', () => {
		expect(adresseFicheSolution('s', defaut)).toBe('/solutions/s');
		const { choix, avis } = parse('source=lien&date=2020&confiance=basse');
		expect(avis).toEqual([]);
		expect(serialiseFicheSolution(choix)).toBe('date=2020&confiance=basse&source=lien');
	});

	it('says what it ignores', () => {
		expect(parse('date=1850&axe=donnees').avis.map(({ parametre }) => parametre)).toEqual([
			'axe',
			'date'
		]);
		expect(parse('date=').choix).toEqual(defaut);
	});
});
