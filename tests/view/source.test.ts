import { describe, expect, it } from 'vitest';
import type { Source } from '#lib/domain/source.ts';
import { motsDate } from '#lib/view/date.ts';
import { labelSource, lienSource, lignesSources, sourcesReader } from '#lib/view/source.ts';

const page: Source = {
	id: 'page',
	titre: 'Rapport annuel',
	editeur: 'Exemple',
	url: 'https://www.exemple.fr/rapport',
	document: null,
	publication: '2020-09',
	lecture: '2026-11-01',
	nature: 'publique',
	licence: null
};
const etude: Source = {
	...page,
	id: 'etude',
	url: null,
	document: 'Étude 2023',
	publication: null
};
const preuve = {
	sources: ['page', 'etude'],
	date: null,
	confiance: 'moyenne' as const,
	note: null
};

describe('a link to a source', () => {
	it('is named after its host, or after the document without an address', () => {
		expect(labelSource(page)).toBe('exemple.fr');
		expect(labelSource(etude)).toBe('Étude 2023');
		expect(labelSource({ ...page, url: 'https://github.com/a/b' })).toBe('Exemple, GitHub');
	});

	it('fits on one line of a phone', () => {
		const long = { ...etude, document: 'Un très long intitulé de document sans fin ni mesure' };
		expect(labelSource(long)).toHaveLength(34);
		expect(labelSource(long).endsWith('…')).toBe(true);
	});

	it('says what it attests, when, and that the date of the fact is unknown', () => {
		const lien = lienSource(page, preuve, 'Quinze agents.');
		expect(lien).toMatchObject({
			href: 'https://www.exemple.fr/rapport',
			level: 2,
			confidence: 'confiance moyenne',
			attests: 'Quinze agents.'
		});
		expect(lien.terms.map(({ term, value }) => `${term} = ${value}`)).toEqual([
			'Document = Rapport annuel',
			'Éditeur = Exemple',
			'Nature = Source publique',
			'Publication = septembre 2020',
			'Date du fait = non renseignée',
			'Lu le = 1er novembre 2026',
			'Confiance = moyenne'
		]);
	});

	it('leads to the list of the page when the document has no address', () => {
		const liens = sourcesReader([page, etude])(preuve, 'Quinze agents.');
		expect(liens.map(({ href }) => href)).toEqual([
			'https://www.exemple.fr/rapport',
			'#source-etude'
		]);
	});

	it('refuses a fact whose source the page does not list', () => {
		expect(() => sourcesReader([page])(preuve, '')).toThrow('source absente de la page : etude');
	});
});

describe('the list of sources', () => {
	it('says each document in one line', () => {
		expect(lignesSources([{ ...etude, faits: 2 }])).toEqual([
			{
				id: 'etude',
				title: 'Rapport annuel',
				href: null,
				details:
					'Exemple. Source publique, lue le 1er novembre 2026. 2 faits cités. Document sans adresse publique.'
			}
		]);
	});
});

describe('motsDate', () => {
	it.each([
		['2020', '2020'],
		['2020-09', 'septembre 2020'],
		['2026-11-01', '1er novembre 2026'],
		['2026-11-21', '21 novembre 2026']
	])('%s is "%s"', (date, expected) => {
		expect(motsDate(date)).toBe(expected);
	});
});
