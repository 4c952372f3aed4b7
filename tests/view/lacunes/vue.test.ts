import { describe, expect, it } from 'vitest';
import { lacunes } from '#lib/domain/lacune/lacune.ts';
import { texteDe } from '#lib/view/fragment.ts';
import { parseLacunes } from '#lib/view/lacunes/lecture.ts';
import { phraseLacunes } from '#lib/view/lacunes/phrase.ts';
import { titreLacunes } from '#lib/view/lacunes/question.ts';
import { adresseLacunes } from '#lib/view/lacunes/vue.ts';
import { indexOf, filtre, ligne, service, structure } from '../../domain/fabrique.ts';

const index = indexOf({
	structures: [structure('a')],
	territoires: [ligne('a', 'departement', '01')],
	services: [service('a', 'cybersecurite', 'soc'), service('a', 'donnees', null, 'ne-propose-pas')]
});
const { noyau } = index;
const read = (query: string) => parseLacunes(new URLSearchParams(query), noyau);

describe('the address of a view of the gaps', () => {
	it.each([
		['', '/lacunes'],
		['axe=cybersecurite&famille=&confiance=moyenne', '/lacunes?axe=cybersecurite'],
		['famille=thd,cdg&region=84', '/lacunes?famille=cdg,thd&region=84'],
		['axe=cybersecurite&sous-thematique=soc', '/lacunes?sous-thematique=soc'],
		[
			'departements=01&etat=absent,sans-structure',
			'/lacunes?departement=01&etat=absent,sans-structure'
		]
	])('of %o is %o', (query, address) => {
		expect(adresseLacunes(read(query).vue)).toBe(address);
	});

	it.each([
		['axe=cybersecurit', 'valeur-inconnue', 'cybersecurite'],
		['ax=donnees', 'parametre-inconnu', 'axe'],
		['axe=donnees&sous-thematique=soc', 'valeur-ignoree', null],
		['axe=donnees,cybersecurite', 'valeur-ignoree', null]
	])('says what is wrong in %o', (query, code, proposition) => {
		expect(read(query).avis).toMatchObject([{ code, proposition }]);
	});
});

describe('words of the gaps', () => {
	it.each([
		['', 'Quels services manquent, tous axes confondus\u202f?'],
		['axe=cybersecurite', 'Où manque un service de cybersécurité\u202f?'],
		[
			'sous-thematique=soc&region=84',
			'Où manque un service de centre de supervision (SOC) en Auvergne-Rhône-Alpes\u202f?'
		]
	])('ask, for %o: %s', (query, question) => {
		expect(titreLacunes(read(query).vue, noyau)).toBe(question);
	});

	it('count what is empty, what is absent and what is to document', () => {
		const axe = lacunes(index, filtre({ axes: ['cybersecurite'] }));
		expect(texteDe(phraseLacunes(axe, 0))).toBe(
			'Aucune structure n’est recensée dans un département. ' +
				'Aucune absence n’est attestée ailleurs. Rien ne reste à documenter.'
		);
		expect(texteDe(phraseLacunes(axe, 1))).toContain(
			'Un département reste à documenter\u00a0: des structures y sont présentes'
		);
		expect(texteDe(phraseLacunes(lacunes(index, filtre()), null))).toContain(
			'Une absence est attestée dans un département.'
		);
	});
});
