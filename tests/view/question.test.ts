import { describe, expect, it } from 'vitest';
import { espacer } from '#lib/view/espacer.js';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { question } from '#lib/view/question.ts';
import { noyau, views } from './vues.ts';

describe('question', () => {
	it.each([
		['', 'Qui sert quel département ?'],
		['region=53', 'Qui sert quel département *en Bretagne* ?'],
		['axe=cybersecurite', 'Qui propose un service de *cybersécurité* ?'],
		['axe=equipements', 'Qui propose un service d’*équipements* ?'],
		['sous-thematique=sig', 'Qui propose un service de *SIG mutualisé* ?'],
		['sous-thematique=etat-civil', 'Qui propose un service d’*état civil* ?'],
		[
			'axe=cybersecurite,e-administration&region=04,32',
			'Qui propose un service de *cybersécurité ou d’e-administration* *à La Réunion et dans les Hauts-de-France* ?'
		]
	])('?%s asks « %s »', (query, expected) => {
		expect(views(query).question).toBe(espacer(expected));
	});

	it('names the parameter that changes each value', () => {
		const { vue } = parseVue(new URLSearchParams('sous-thematique=soc&region=53'), noyau);
		expect(question(vue, noyau).filter((f) => typeof f !== 'string')).toMatchObject([
			{ parametre: 'sous-thematique' },
			{ parametre: 'region' }
		]);
	});
});
