import { describe, expect, it } from 'vitest';
import { facettes } from '#lib/domain/couverture/facettes.ts';
import { filtre, indexOf, ligne, service, structure } from '../fabrique.ts';

// a and b are CDG, c is THD; a and c propose cybersécurité, b has no documented service; d is not
// known as a member; b is in Ain by a line of low confidence only, c in Aisne.
const index = indexOf({
	structures: [
		structure('a'),
		structure('b', { statut: null }),
		structure('c', { famille: 'thd', roles: ['opsn-historique', 'operateur-thd'] }),
		structure('d', { adhesion: 'inconnue' })
	],
	territoires: [
		ligne('a', 'departement', '01'),
		ligne('b', 'departement', '01', 'entiere', { confiance: 'basse' }),
		ligne('c', 'departement', '02', 'partielle', { confiance: 'moyenne' }),
		ligne('d', 'departement', '01')
	],
	services: [
		service('a', 'cybersecurite', 'soc'),
		service('c', 'cybersecurite', null, 'propose', { sources: ['document'] }),
		service('d', 'donnees', 'sig')
	]
});

describe('counts of the facets', () => {
	it('count the members when nothing is chosen, zero included', () => {
		expect(facettes(index, filtre())).toEqual({
			axes: { cybersecurite: 2, donnees: 0 },
			sousThematiques: { sensibilisation: 0, soc: 1, sig: 0 },
			familles: { cdg: 2, thd: 1 },
			roles: { 'opsn-historique': 3, 'operateur-thd': 1 },
			statuts: { epa: 2, gip: 0 },
			regions: { 32: 1, 84: 1 },
			confiance: { haute: 1, moyenne: 2, basse: 3 },
			source: { toutes: 2, lien: 2 },
			adhesion: { membres: 3, toutes: 4 }
		});
	});

	it('count what the other facets leave, each option alone', () => {
		const { familles, roles, axes } = facettes(index, filtre({ familles: ['thd'] }));
		expect(familles).toEqual({ cdg: 2, thd: 1 });
		expect(roles).toEqual({ 'opsn-historique': 1, 'operateur-thd': 1 });
		expect(axes).toEqual({ cybersecurite: 1, donnees: 0 });
	});

	it('count the structures that propose the axe chosen', () => {
		const chosen = facettes(index, filtre({ axes: ['cybersecurite'] }));
		expect(chosen.familles).toEqual({ cdg: 1, thd: 1 });
		expect(chosen.axes).toEqual({ cybersecurite: 2, donnees: 0 });
		expect(chosen.source).toEqual({ toutes: 2, lien: 1 });
	});

	it('count the structures present in the région chosen', () => {
		const chosen = facettes(index, filtre({ regions: ['84'], confiance: 'basse' }));
		expect(chosen.familles).toEqual({ cdg: 2, thd: 0 });
		expect(chosen.regions).toEqual({ 32: 1, 84: 2 });
		expect(chosen.adhesion).toEqual({ membres: 2, toutes: 3 });
	});
});
