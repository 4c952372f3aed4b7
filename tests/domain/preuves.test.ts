import { describe, expect, it } from 'vitest';
import { preuvesReader } from '#lib/domain/preuves.ts';
import { COG, filtre, ligne, release, service, structure } from './fabrique.ts';

const AIN = [0, 1, 2];
const AISNE = [3];

const facts = release({
	structures: [structure('a'), structure('b')],
	territoires: [
		ligne('a', 'departement', '01', 'partielle'),
		ligne('a', 'commune', '01001'),
		ligne('a', 'epci', '200000002'),
		ligne('a', 'region', '32', 'entiere', { confiance: 'basse' }),
		ligne('b', 'departement', '01')
	],
	services: [
		service('a', 'cybersecurite', null),
		service('a', 'cybersecurite', 'soc', 'projet'),
		service('a', 'donnees', 'sig', 'propose', { sources: ['document'] }),
		service('b', 'cybersecurite', null, 'ne-propose-pas'),
		service('b', 'donnees', null, 'ne-propose-pas')
	]
});

function read(change: Parameters<typeof filtre>[0], slug: string, communes: number[]) {
	const { territoires, services } = preuvesReader(facts, COG, filtre(change))(slug, communes);
	return {
		zones: territoires.map(({ zone }) => zone.code),
		services: services.map((s) => s.sousThematique ?? s.axe)
	};
}

describe('evidence of a structure in a territory', () => {
	it('has the lines that touch the territory, by département, EPCI and commune', () => {
		expect(read({}, 'a', AIN).zones).toEqual(['01', '01001', '200000002']);
		expect(read({}, 'a', AISNE).zones).toEqual(['200000002']);
		expect(read({}, 'b', AISNE).zones).toEqual([]);
	});

	it('hides facts of low confidence, and facts without an address, as the filter does', () => {
		expect(read({ confiance: 'basse' }, 'a', AISNE).zones).toEqual(['200000002', '32']);
		expect(read({ source: 'lien' }, 'a', AIN).services).toEqual(['cybersecurite', 'soc']);
	});

	it('has the services that bear on the target', () => {
		expect(read({}, 'a', AIN).services).toEqual(['cybersecurite', 'soc', 'sig']);
		expect(read({ axes: ['donnees'] }, 'a', AIN).services).toEqual(['sig']);
	});

	it('leaves out what proves the axe only when a sous-thématique is asked, not what denies it', () => {
		const soc = { sousThematiques: ['soc'] };
		expect(read(soc, 'a', AIN).services).toEqual(['soc']);
		expect(read(soc, 'b', AIN).services).toEqual(['cybersecurite']);
	});

	it('keeps the sources, the date and the confidence of each fact', () => {
		const { territoires } = preuvesReader(facts, COG, filtre())('b', AIN);
		expect(territoires).toMatchObject([{ sources: ['page'], date: '2026', confiance: 'haute' }]);
	});
});
