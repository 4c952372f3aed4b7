import { describe, expect, it } from 'vitest';
import { chevauchements } from '#lib/domain/chevauchement/chevauchements.ts';
import { COG, indexOf, ligne, structure } from '../fabrique.ts';
import { croise, filtreCh, hybride, opsn, paireDe, thd } from './scene.ts';

const AIN = { departement: 0, verdict: 'indetermine' };

describe('the common territory of two structures', () => {
	it('is the whole département when both serve it all', () => {
		const territoires = [ligne('o', 'departement', '01'), ligne('t', 'departement', '01')];
		expect(paireDe({ territoires })).toMatchObject({
			lieux: [
				{ ...AIN, etendue: 'certaine', entier: true, communes: 3, population: 1000, minimum: false }
			],
			communes: 3,
			population: 1000,
			minimum: false,
			etendue: 'certaine',
			bordure: false
		});
	});

	it('is what the other is known to serve when one serves it all', () => {
		const territoires = [ligne('o', 'departement', '01'), ligne('t', 'commune', '01002')];
		expect(paireDe({ territoires })!.lieux).toEqual([
			{ ...AIN, etendue: 'certaine', entier: false, communes: 1, population: 200, minimum: false }
		]);
	});

	it('is a minimum when a part of an EPCI of the other is not known', () => {
		const territoires = [
			ligne('o', 'departement', '01'),
			ligne('t', 'commune', '01001'),
			ligne('t', 'epci', '200000001', 'partielle')
		];
		expect(paireDe({ territoires })).toMatchObject({
			lieux: [{ etendue: 'certaine', communes: 1, population: 100, minimum: true }],
			minimum: true
		});
	});

	it('is certain and unmeasured when one serves it all, the other nobody knows where', () => {
		const territoires = [
			ligne('o', 'departement', '01'),
			ligne('t', 'departement', '01', 'inconnue')
		];
		expect(paireDe({ territoires })).toMatchObject({
			lieux: [{ etendue: 'certaine', entier: false, communes: null, population: null }],
			communes: null,
			population: null,
			minimum: false,
			bordure: false
		});
	});

	it('is their communes in common, of communes and of EPCI, when both are known', () => {
		const territoires = [ligne('o', 'epci', '200000001'), ligne('t', 'commune', '01002')];
		expect(paireDe({ territoires })!.lieux).toEqual([
			{ ...AIN, etendue: 'certaine', entier: false, communes: 1, population: 200, minimum: false }
		]);
	});

	it('does not exist when both are known and share no commune', () => {
		const territoires = [ligne('o', 'commune', '01001'), ligne('t', 'commune', '01002')];
		expect(paireDe({ territoires })).toBe(null);
	});

	it('is only possible when they share no known commune and one is not known entirely', () => {
		const known = [ligne('o', 'commune', '01003'), ligne('t', 'commune', '01002')];
		const vague = ligne('t', 'epci', '200000001', 'inconnue');
		expect(paireDe({ territoires: [...known, vague] })).toMatchObject({
			lieux: [{ etendue: 'possible', communes: null, population: null, minimum: false }],
			etendue: 'possible',
			bordure: false
		});
	});

	it('is possible when both serve a part, nobody knows which', () => {
		const territoires = [
			ligne('o', 'departement', '01', 'partielle'),
			ligne('t', 'departement', '01', 'inconnue')
		];
		expect(paireDe({ territoires })).toMatchObject({ etendue: 'possible', communes: null });
	});

	it('adds up what is known of its départements, and says that more may be common', () => {
		const territoires = [
			ligne('o', 'region', '84'),
			ligne('o', 'departement', '02', 'partielle'),
			ligne('t', 'commune', '01001'),
			ligne('t', 'departement', '02', 'inconnue')
		];
		expect(paireDe({ territoires })).toMatchObject({
			lieux: [
				{ departement: 0, etendue: 'certaine', communes: 1 },
				{ departement: 1, etendue: 'possible', communes: null }
			],
			communes: 1,
			population: 100,
			minimum: true,
			etendue: 'certaine',
			bordure: false
		});
	});

	it('follows the layer: low confidence is hidden by default', () => {
		const territoires = [
			ligne('o', 'departement', '01'),
			ligne('t', 'departement', '01', 'entiere', { confiance: 'basse' })
		];
		expect(paireDe({ territoires })).toBe(null);
		expect(paireDe({ territoires }, { confiance: 'basse' })).not.toBe(null);
	});
});

describe('a border contact', () => {
	const cog = structuredClone(COG);
	cog.communes.population[0] = 9;
	cog.communes.population[1] = 291;
	const territoires = [ligne('o', 'departement', '01'), ligne('t', 'commune', '01001')];

	it('holds less than 1 % of the inhabitants; it is listed on demand and counted', () => {
		expect(paireDe({ territoires }, {}, cog)).toMatchObject({ population: 9, bordure: true });
		expect(croise({ territoires }, {}, cog)).toMatchObject({ paires: [], repliees: 1 });
		expect(croise({ territoires }, { bordures: true }, cog)).toMatchObject({ repliees: 0 });
	});

	it('is not one as soon as one département holds 1 %, or is not measured', () => {
		cog.communes.population[0] = 10;
		expect(paireDe({ territoires }, {}, cog)!.bordure).toBe(false);
		cog.communes.population[0] = 9;
		const more = [ligne('o', 'departement', '02'), ligne('t', 'departement', '02', 'inconnue')];
		expect(paireDe({ territoires: [...territoires, ...more] }, {}, cog)!.bordure).toBe(false);
		const vague = [...territoires, ligne('t', 'epci', '200000001', 'partielle')];
		expect(paireDe({ territoires: vague }, {}, cog)!.bordure).toBe(false);
	});
});

describe('the pairs of two sets', () => {
	const everywhere = (...slugs: string[]) => slugs.map((slug) => ligne(slug, 'departement', '01'));
	const pairs = (
		structures: Parameters<typeof indexOf>[0]['structures'],
		change: Parameters<typeof filtreCh>[0] = {}
	) => {
		const slugs = structures.map(({ slug }) => slug);
		const index = indexOf({ structures, territoires: everywhere(...slugs) });
		return chevauchements(index, filtreCh(change)).paires.map(({ gauche, droite }) =>
			[gauche, droite].map((s) => slugs[s]).join(' × ')
		);
	};

	it('do not pair a hybrid with itself', () => {
		expect(pairs([hybride('h')])).toEqual([]);
	});

	it('pair a hybrid once with each other structure, on the side where the other is not', () => {
		expect(pairs([hybride('h'), opsn('o'), thd('t')])).toEqual(['h × o', 't × h', 't × o']);
	});

	it('pair two hybrids once, in the order of their slugs', () => {
		expect(pairs([hybride('g'), hybride('h'), hybride('i')])).toEqual(['g × h', 'g × i', 'h × i']);
	});

	it('are those of roles, of families and of hand-picked structures together', () => {
		const structures = [opsn('a'), opsn('b'), thd('t')];
		const gauche = { roles: ['operateur-thd' as const], familles: [], structures: ['a'] };
		const droite = { roles: [], familles: ['cdg'], structures: [] };
		expect(pairs(structures, { gauche, droite })).toEqual(['a × b', 't × a', 't × b']);
	});

	it('leave out who is not known as a member, unless asked', () => {
		const structures = [structure('o', { adhesion: 'inconnue' }), thd('t')];
		expect(pairs(structures)).toEqual([]);
		expect(pairs(structures, { adhesion: 'toutes' })).toEqual(['t × o']);
	});

	it('refuse a structure, a famille and a région that do not exist', () => {
		const set = { roles: [], familles: [], structures: [] };
		expect(() => pairs([opsn('o')], { gauche: { ...set, structures: ['x'] } })).toThrow('« x »');
		expect(() => pairs([opsn('o')], { droite: { ...set, familles: ['x'] } })).toThrow('« x »');
		expect(() => pairs([opsn('o')], { regions: ['99'] })).toThrow('« 99 »');
	});
});
