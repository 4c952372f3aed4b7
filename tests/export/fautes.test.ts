import { describe, expect, it } from 'vitest';
import { fautesDe, readChoix } from '#lib/export/fautes.ts';
import { nomInconnu, valeurInconnue, lienMigre } from '#lib/view/avis.ts';

describe('fautesDe', () => {
	it('names the parameter, the value and the remedy, without saying that it was ignored', () => {
		const [faute] = fautesDe([valeurInconnue('axe', 'cybersecurité', 'cybersecurite')]);
		expect(faute).toEqual({
			champ: 'axe',
			valeur: 'cybersecurité',
			code: 'valeur-inconnue',
			niveau: 'erreur',
			message:
				'«\u202fcybersecurité\u202f» n’est pas une valeur de «\u202faxe\u202f». Vouliez-vous dire «\u202fcybersecurite\u202f»\u202f?',
			correction: 'cybersecurite'
		});
		expect(fautesDe([nomInconnu('axxe', null)])[0]?.message).toBe(
			'Le paramètre «\u202faxxe\u202f» est inconnu.'
		);
	});

	it('does not refuse an old link that was understood', () => {
		expect(fautesDe([lienMigre('axes', 'axes', 'axe')])).toEqual([]);
	});
});

describe('readChoix', () => {
	const read = (query: string) => readChoix(new URLSearchParams(query), 'echelle', ['1', '2', '3']);

	it('takes one value of the list, and its first one by default', () => {
		expect(read('')).toEqual({ valeur: '1', faute: null });
		expect(read('echelle=3')).toEqual({ valeur: '3', faute: null });
	});

	it('refuses any other value, an empty one and a second one', () => {
		for (const query of ['echelle=4', 'echelle=100000', 'echelle=', 'echelle=1&echelle=2']) {
			expect(read(query).faute, query).toMatchObject({ champ: 'echelle', code: 'valeur-inconnue' });
		}
	});
});
