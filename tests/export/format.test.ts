import { describe, expect, it } from 'vitest';
import { readDemande } from '#lib/export/format.ts';

const read = (query: string, format: Parameters<typeof readDemande>[1]) =>
	readDemande(new URLSearchParams(query), format);

describe('readDemande', () => {
	it('takes the options of the format out of the query of the view', () => {
		const { query, option, fautes } = read('axe=a&format=carre&echelle=4', 'png');
		expect(query.toString()).toBe('axe=a');
		expect(option).toMatchObject({ feuille: 'carre', echelle: 4 });
		expect(fautes).toEqual([]);
	});

	it('has a default for each', () => {
		expect(read('', 'png').option).toMatchObject({ feuille: '16x9', echelle: 1 });
		expect(read('', 'svg').option.theme).toBe('clair');
		expect(read('', 'csv').option.profil).toBe('donnees-ouvertes');
		expect(read('', 'pdf').option).toMatchObject({ feuille: 'a4', papier: 'a4' });
		expect(read('papier=a3&sens=portrait', 'pdf').option).toMatchObject({
			...{ feuille: 'a4-portrait', papier: 'a3' }
		});
	});

	it.each([
		['png', 'format=17x9', '16x9, 4x3, carre, a4'],
		['png', 'format=a4-portrait', '16x9, 4x3, carre, a4'],
		['png', 'echelle=5', '1, 2, 3, 4'],
		['svg', 'theme=nuit', 'clair, sombre'],
		['pdf', 'papier=a5', 'a4, a3'],
		['pdf', 'sens=oblique', 'paysage, portrait'],
		['csv', 'profil=libre', 'donnees-ouvertes, excel']
	] as const)('refuses .%s?%s with the allowed values', (format, query, allowed) => {
		const { fautes } = read(query, format);
		expect(fautes.map(({ message }) => message).join()).toContain(`: ${allowed}.`);
	});

	it('tells every fault at once', () => {
		expect(read('format=x&echelle=y', 'png').fautes.map(({ champ }) => champ)).toEqual([
			'format',
			'echelle'
		]);
	});

	it('leaves the option of another format to the view, which does not know it', () => {
		expect(read('echelle=2', 'pptx').query.toString()).toBe('echelle=2');
	});
});
