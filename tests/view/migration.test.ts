import { describe, expect, it } from 'vitest';
import { espacer } from '#lib/view/espacer.js';
import { serialiseVue } from '#lib/view/ecriture-vue.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { ANCIENS_NOMS } from '#lib/view/migration.ts';
import { PARAMETRES } from '#lib/view/parametre.ts';
import { noyau } from './vues.ts';

const parse = (query: string) => parseVue(new URLSearchParams(query), noyau);

describe('old links', () => {
	it('reads the names and codes that people take from our files', () => {
		const { vue, avis } = parse('familles=CDG,Énergie&axes=Cybersécurité&dept=40');
		expect(serialiseVue(vue)).toBe('axe=cybersecurite&famille=cdg,energie&departement=40');
		expect(new Set(avis.map(({ code }) => code))).toEqual(new Set(['lien-migre']));
		expect(avis.map(({ message }) => message)).toContain(
			espacer('Dans ce lien, « familles » s’écrit désormais « famille ».')
		);
	});

	it('leads every old name to a parameter that exists and never shadows one', () => {
		for (const [ancien, actuel] of Object.entries(ANCIENS_NOMS)) {
			expect(PARAMETRES).toContain(actuel);
			expect(PARAMETRES).not.toContain(ancien);
		}
	});

	it('does not take a property of objects for an old name', () => {
		expect(parse('constructor=1').avis[0]?.code).toBe('parametre-inconnu');
	});
});
