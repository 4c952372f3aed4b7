import { describe, expect, it } from 'vitest';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import { bilan, type Bilan } from '#lib/domain/simulation/bilan.ts';
import type { Changement } from '#lib/domain/simulation/changement.ts';
import { simulation } from '#lib/domain/simulation/simulation.ts';
import { CYBER, type Facts } from '../cellule.ts';
import { opsn, thd } from '../chevauchement/scene.ts';
import { filtre, indexOf, ligne, service } from '../fabrique.ts';
import { readReel } from '../reel.ts';

const FACTS: Facts = {
	structures: [opsn('o'), thd('t')],
	territoires: [ligne('o', 'departement', '01'), ligne('t', 'departement', '02')],
	services: [service('o', 'cybersecurite', 'soc')]
};

function read(f = CYBER, ...changements: Changement[]): Bilan {
	const index = indexOf(FACTS);
	return bilan(index, buildIndex(simulation(index.noyau, changements)), f);
}

const same = (n: number) => ({ avant: n, apres: n });
const OUVRE: Changement = { type: 'ouvre', structure: 't', service: 'soc' };
const ETEND: Changement = { type: 'etend', structure: 't', departement: '01' };

describe('what a scenario changes', () => {
	it('is nothing when nothing is simulated', () => {
		expect(read()).toMatchObject({
			...{ cible: true, montres: 2, departements: [], pairesChangees: [] },
			...{ structures: same(1), servis: same(1), partages: same(0), paires: same(0) }
		});
	});

	it('is counted on the service that the filter asks for', () => {
		expect(read(CYBER, OUVRE)).toMatchObject({
			...{ structures: { avant: 1, apres: 2 }, servis: { avant: 1, apres: 2 } },
			services: ['Service demandé'],
			etats: { couvert: { avant: 1, apres: 2 }, 'non-renseigne': { avant: 1, apres: 0 } },
			departements: [
				{ departement: 1, services: [0], avant: { proposent: 0 }, apres: { proposent: 1 } }
			]
		});
	});

	it('is counted on each axe without a target, and on presence', () => {
		expect(read(filtre(), OUVRE)).toMatchObject({
			...{ cible: false, structures: same(2), servis: same(2) },
			services: ['Cybersécurité', 'Données'],
			etats: { couvert: { avant: 1, apres: 2 }, 'non-renseigne': { avant: 3, apres: 2 } },
			departements: [{ departement: 1, services: [0] }]
		});
	});

	it('tells the pairs that appear, go, or change their verdict', () => {
		const t = read(CYBER, ETEND);
		expect(t).toMatchObject({
			paires: { avant: 0, apres: 1 },
			verdicts: { doublon: same(0), indetermine: { avant: 0, apres: 1 } },
			pairesChangees: [{ a: 'o', b: 't', avant: null, apres: 'indetermine' }]
		});
		expect(t.departements).toMatchObject([
			{ avant: { structures: 1, occupation: 'droite' }, apres: { occupation: 'deux' } }
		]);
		expect(read(CYBER, ETEND, OUVRE).pairesChangees).toMatchObject([{ apres: 'doublon' }]);
	});

	it('leaves out the départements that the filter does not show', () => {
		expect(read({ ...CYBER, regions: ['84'] }, OUVRE)).toMatchObject({
			...{ montres: 1, departements: [], servis: same(1) }
		});
	});
});

describe('on the published facts', () => {
	const { index } = readReel();
	const open: Changement = {
		...{ type: 'ouvre', structure: 'haute-garonne-numerique', service: 'cybersecurite' }
	};
	const r = bilan(index, buildIndex(simulation(index.noyau, [open])), CYBER);

	it('counts three more départements if Haute-Garonne Numérique opened what it has announced', () => {
		expect(r).toMatchObject({
			...{ servis: { avant: 30, apres: 33 }, paires: same(23) },
			etats: { partiel: { avant: 13, apres: 16 }, projet: { avant: 3, apres: 0 } }
		});
		expect(r.departements.map((d) => index.noyau.departements[d.departement]!.code)).toEqual([
			'11',
			'31',
			'81'
		]);
	});
});
