import { describe, expect, it } from 'vitest';
import { buildTerritoires } from '#lib/domain/reseau/territoires-fins.ts';
import { lireCommunes } from '#lib/map/communes.ts';
import { changeFiltre, vueParDefaut } from '#lib/view/vue.ts';
import { readReel } from '../domain/reel.ts';

const { release, cog, index } = readReel();
const fins = buildTerritoires(release, cog);
const defaut = vueParDefaut();
const cyber = changeFiltre(defaut, { axes: ['cybersecurite'] }, index.noyau.axes);

const read = (code: string, vue = defaut) => lireCommunes(index, fins, vue, code);
const texte = (departement: string, code: string, vue = defaut) =>
	read(departement, vue).communes.find((commune) => commune.code === code)?.texte;

describe('the communes of a département on a zoomed map', () => {
	it('are solid where a structure is, blank elsewhere: the five communes of SITIV in Rhône', () => {
		expect(read('69').legende).toEqual([
			{ peinture: 'couvert', libelle: 'Structure présente', nombre: 5 },
			{ peinture: 'sans-structure', libelle: 'Personne n’est recensé', nombre: 261 }
		]);
		expect(texte('69', '69259')).toBe('Vénissieux (69259)\u00a0: 1 structure');
		expect(texte('69', '69001')).toBe('Affoux (69001)\u00a0: sans structure');
	});

	it('are dotted where nobody documents which of them are served', () => {
		expect(read('40').legende).toEqual([
			{ peinture: 'non-renseigne', libelle: 'Présence possible', nombre: 327 }
		]);
		expect(texte('40', '40088')).toBe('Dax (40088)\u00a0: 1 présence possible');
	});

	it('say certain and possible structures apart', () => {
		expect(texte('80', '80001')).toBe('Abbeville (80001)\u00a0: 1 structure, 1 présence possible');
	});

	it('take the colours of the state when an axe is chosen', () => {
		expect(read('01', cyber).legende).toEqual([
			{ peinture: 'non-renseigne', libelle: 'Non renseigné', nombre: 391 }
		]);
		expect(texte('69', '69259', cyber)).toBe('Vénissieux (69259)\u00a0: couvert, 1 structure');
	});

	it('do not exist in an unknown département', () => {
		expect(() => read('20')).toThrow('Département inconnu : 20');
	});
});
