import { describe, expect, it } from 'vitest';
import { comparaison } from '#lib/domain/comparaison/comparaison.ts';
import {
	motsRapport,
	objetsLus,
	phraseComparaison,
	titreComparaison
} from '#lib/view/comparaison/mots.ts';
import { adresseComparaison, objetsDe, parseComparaison } from '#lib/view/comparaison/vue.ts';
import { texteDe } from '#lib/view/fragment.ts';
import { filtre, indexOf, ligne, service, structure } from '../../domain/fabrique.ts';

const slugs = ['a', 'b', 'c', 'd', 'e'];
const index = indexOf({
	structures: slugs.map((slug) => structure(slug)),
	territoires: [ligne('a', 'departement', '01')],
	services: [
		service('a', 'cybersecurite', 'soc'),
		service('b', 'cybersecurite', 'soc'),
		service('a', 'cybersecurite', 'sensibilisation', 'projet'),
		service('b', 'cybersecurite', 'sensibilisation', 'ne-propose-pas'),
		service('b', 'donnees', 'sig')
	]
});
const { noyau } = index;
const read = (query: string) => parseComparaison(new URLSearchParams(query), noyau);

describe('the address of a comparison', () => {
	it.each([
		['', '/comparer'],
		['departement=02,01', '/comparer?departement=01,02'],
		['departement=Ain (01)&departement=Aisne&departement=', '/comparer?departement=01,02'],
		['structure=Structure b,a&confiance=moyenne', '/comparer?structure=a,b'],
		['structures=a,b&adhesion=toutes', '/comparer?structure=a,b&adhesion=toutes']
	])('of %o is %o, without a word on it', (query, address) => {
		const { vue, avis } = read(query);
		expect(adresseComparaison(vue)).toBe(address);
		expect(avis).toEqual([]);
	});

	it('keeps the first four, and says which are left', () => {
		const { vue, avis } = read('structure=a,b,c,d,e');
		expect(vue.ids).toEqual(['a', 'b', 'c', 'd']);
		expect(avis).toMatchObject([{ code: 'valeur-ignoree', parametre: 'structure', valeur: 'e' }]);
	});

	it('does not mix structures and départements', () => {
		const { vue, avis } = read('departement=01&structure=a');
		expect([vue.type, vue.ids]).toEqual(['departement', ['01']]);
		expect(avis).toMatchObject([{ code: 'valeur-ignoree', parametre: 'structure' }]);
	});

	it('counts the same object twice as one, and names what is near an unknown one', () => {
		expect(read('departement=01,01').vue.ids).toEqual(['01']);
		expect(read('departement=Aine').avis).toMatchObject([
			{ code: 'valeur-inconnue', proposition: '01' }
		]);
	});
});

describe('words of a comparison', () => {
	const objets = objetsDe(read('structure=a,b').vue, noyau);
	const lus = objetsLus(noyau, objets);
	const lue = comparaison(index, objets, filtre());
	const lines = lue.axes.flatMap(({ sousThematiques }) => sousThematiques);

	it('name the objects and count what they share', () => {
		expect(titreComparaison(lus)).toBe('Structure a et Structure b\u00a0: qui propose quoi\u202f?');
		expect(texteDe(phraseComparaison(lue, lus))).toBe(
			'Les deux proposent 1 sous-thématique commune sur 3. ' +
				'Pour 1 sous-thématique, il manque de quoi conclure. 1 sous-thématique n’est proposée nulle part.'
		);
	});

	it('say of each line who proposes it', () => {
		expect(lines.map((line) => motsRapport(line, lus))).toEqual([
			'Aucun, en projet',
			'Les deux',
			'Structure b\u202f; reste à documenter'
		]);
	});

	it('place départements with their article', () => {
		const ain = objetsLus(noyau, objetsDe(read('departement=01,02').vue, noyau));
		expect(ain.map(({ ici }) => ici)).toEqual(['dans l’Ain', 'dans l’Aisne']);
	});
});
