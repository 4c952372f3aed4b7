import { describe, expect, it } from 'vitest';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { changeFiltre, vueParDefaut } from '#lib/view/vue.ts';
import { noyau } from './vues.ts';

const parse = (query: string) => parseVue(new URLSearchParams(query), noyau);

describe('change of a filter', () => {
	it('measures the state once an axe is chosen, and structures again without it', () => {
		const chosen = changeFiltre(vueParDefaut(), { axes: ['donnees'] }, noyau.axes);
		expect(chosen.mesure).toBe('etat');
		expect(changeFiltre(chosen, { axes: [] }, noyau.axes).mesure).toBe('structures');
	});

	it('keeps a measure that was chosen', () => {
		const { vue } = parse('axe=donnees&mesure=population');
		expect(changeFiltre(vue, { axes: [] }, noyau.axes).mesure).toBe('population');
	});

	it('drops the sous-thématiques of an axe that is no longer chosen', () => {
		const { vue } = parse('axe=donnees&sous-thematique=sig');
		const changed = changeFiltre(vue, { axes: ['cybersecurite'] }, noyau.axes);
		expect(changed.filtre.sousThematiques).toEqual([]);
	});
});
