import { describe, expect, it } from 'vitest';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import { lireCarte } from '#lib/map/mesure.ts';
import type { Mesure } from '#lib/view/vue.ts';
import { filtre, indexOf, ligne, service, structure } from '../domain/fabrique.ts';

const facts: Parameters<typeof indexOf>[0] = {
	structures: [structure('a'), structure('b', { famille: 'thd' })],
	territoires: [ligne('a', 'departement', '01'), ligne('b', 'commune', '01001')],
	services: [
		service('a', 'cybersecurite', 'soc', 'ne-propose-pas'),
		service('a', 'cybersecurite', 'sensibilisation', 'ne-propose-pas'),
		service('b', 'cybersecurite', 'soc'),
		service('b', 'donnees', 'sig')
	]
};
const index = indexOf(facts);

function paint(mesure: Mesure, change: Parameters<typeof filtre>[0] = {}) {
	const { peintures, legende } = lireCarte(couverture(index, filtre(change)), mesure);
	return {
		peintures,
		legende: legende.map(({ libelle, nombre }) => `${libelle} ${nombre}`)
	};
}

describe('map of a measure', () => {
	it('paints the states, the six of them in the legend even without a case', () => {
		expect(paint('etat', { axes: ['cybersecurite'] })).toEqual({
			peintures: ['partiel', 'sans-structure'],
			legende: [
				'Couvert 0',
				'Partiel 1',
				'En projet 0',
				'Non renseigné 0',
				'Absent 0',
				'Sans structure 1'
			]
		});
	});

	it('counts structures, and leaves nobody blank', () => {
		expect(paint('structures')).toEqual({
			peintures: ['s4', 'sans-structure'],
			legende: ['1 structure 0', '2 structures 1', 'Aucune 1']
		});
	});

	it('shows the number of structures in the place of a state that has no target', () => {
		expect(paint('etat').peintures).toEqual(['s4', 'sans-structure']);
	});

	it('paints the share of the population served: 100 of 1,000', () => {
		const { peintures, legende } = paint('population', { axes: ['cybersecurite'] });
		expect(peintures).toEqual(['s1', 'sans-structure']);
		expect(legende.at(-2)).toBe('Non renseigné 0');
		expect(legende.at(-1)).toBe('Personne 1');
	});

	it('keeps a share that is unknown apart from none', () => {
		const vague = indexOf({
			...facts,
			territoires: [ligne('b', 'departement', '01', 'inconnue')]
		});
		const lue = couverture(vague, filtre({ axes: ['cybersecurite'] }));
		expect(lireCarte(lue, 'population').peintures).toEqual(['non-renseigne', 'sans-structure']);
	});

	it('counts sous-thématiques; undocumented is unknown, a known no is none', () => {
		expect(paint('sous-thematiques').peintures).toEqual(['s4', 'sans-structure']);
		const seul = { axes: ['cybersecurite'], familles: ['cdg'] };
		expect(paint('sous-thematiques', seul).peintures).toEqual(['sans-structure', 'sans-structure']);
		const autre = { axes: ['donnees'], familles: ['cdg'] };
		expect(paint('sous-thematiques', autre).peintures).toEqual(['non-renseigne', 'sans-structure']);
	});

	it('leaves out of the chosen régions unpainted and uncounted', () => {
		const { peintures, legende } = paint('structures', { regions: ['84'] });
		expect(peintures).toEqual(['s4', 'voisins']);
		expect(legende.at(-1)).toBe('Aucune 0');
	});
});
