import { describe, expect, it } from 'vitest';
import { couverture } from '#lib/domain/couverture.ts';
import { celluleDe, presencesDe } from '#lib/domain/lecture.ts';
import { filtre, indexOf, ligne, service, structure } from './fabrique.ts';

type Facts = Parameters<typeof indexOf>[0];

const cyber = filtre({ axes: ['cybersecurite'] });
const AIN = 0;
const AISNE = 1;

function cellOf(facts: Facts, f = cyber, d = AIN) {
	const index = indexOf(facts);
	return celluleDe(index, couverture(index, f), d);
}

const [a, b] = [structure('a'), structure('b')];
const partOfAin = ligne('a', 'departement', '01', 'partielle');
const wholeAin = ligne('a', 'departement', '01');

describe('state of a département', () => {
	it('is couvert when a structure present on the whole proposes the axe', () => {
		const cell = cellOf({
			structures: [a],
			territoires: [wholeAin],
			services: [service('a', 'cybersecurite', 'soc')]
		});
		expect(cell).toMatchObject({ etat: 'couvert', partPopulation: 1, sousThematiques: ['soc'] });
	});

	it('is partiel, with an unknown share, when it is proposed on an unknown part only', () => {
		const cell = cellOf({
			structures: [a],
			territoires: [partOfAin],
			services: [service('a', 'cybersecurite', 'soc')]
		});
		expect(cell).toMatchObject({ etat: 'partiel', partPopulation: null, minimum: false });
	});

	it('is never couvert through a territory whose extent is unknown', () => {
		const cell = cellOf({
			structures: [a],
			territoires: [ligne('a', 'departement', '01', 'inconnue')],
			services: [service('a', 'cybersecurite', 'soc')]
		});
		expect(cell.etat).toBe('partiel');
	});

	it('is partiel when a structure covers the whole and another one, on a part, proposes', () => {
		const cell = cellOf({
			structures: [a, b],
			territoires: [partOfAin, ligne('b', 'departement', '01')],
			services: [service('a', 'cybersecurite', 'soc')]
		});
		expect(cell).toMatchObject({ etat: 'partiel', structures: ['a', 'b'], proposent: ['a'] });
	});

	it('is couvert rather than partiel when both apply', () => {
		const cell = cellOf({
			structures: [a, b],
			territoires: [partOfAin, ligne('b', 'departement', '01')],
			services: [service('a', 'cybersecurite', 'soc'), service('b', 'cybersecurite', null)]
		});
		expect(cell).toMatchObject({ etat: 'couvert', partPopulation: 1, proposent: ['a', 'b'] });
	});

	it('is partiel rather than projet when a part is served and the whole is announced', () => {
		const cell = cellOf({
			structures: [a, b],
			territoires: [partOfAin, ligne('b', 'departement', '01')],
			services: [
				service('a', 'cybersecurite', 'soc'),
				service('b', 'cybersecurite', 'soc', 'projet')
			]
		});
		expect(cell.etat).toBe('partiel');
	});

	it('is projet when nobody proposes it and one announced it, even if another is unknown', () => {
		const cell = cellOf({
			structures: [a, b],
			territoires: [partOfAin, ligne('b', 'departement', '01')],
			services: [service('a', 'cybersecurite', 'soc', 'projet')]
		});
		expect(cell).toMatchObject({ etat: 'projet', partPopulation: null, sousThematiques: [] });
	});

	it('is non-renseigne, never absent, when the structures present have no documented service', () => {
		expect(cellOf({ structures: [a], territoires: [wholeAin] })).toMatchObject({
			etat: 'non-renseigne',
			partPopulation: null,
			proposent: []
		});
	});

	it('is non-renseigne as long as one structure present is unknown', () => {
		const cell = cellOf({
			structures: [a, b],
			territoires: [wholeAin, ligne('b', 'departement', '01')],
			services: [service('a', 'cybersecurite', null, 'ne-propose-pas')]
		});
		expect(cell.etat).toBe('non-renseigne');
	});

	it('is absent only when every sous-thématique is known not to be proposed', () => {
		const no = (sous: string) => service('a', 'cybersecurite', sous, 'ne-propose-pas');
		const facts = { structures: [a], territoires: [wholeAin] };
		expect(cellOf({ ...facts, services: [no('soc')] }).etat).toBe('non-renseigne');
		expect(cellOf({ ...facts, services: [no('soc'), no('sensibilisation')] })).toMatchObject({
			etat: 'absent',
			partPopulation: 0
		});
	});

	it('is absent when a source denies the whole axe, for the axe and its sous-thématiques', () => {
		const facts = {
			structures: [a],
			territoires: [wholeAin],
			services: [service('a', 'cybersecurite', null, 'ne-propose-pas')]
		};
		expect(cellOf(facts).etat).toBe('absent');
		expect(cellOf(facts, filtre({ sousThematiques: ['soc'] })).etat).toBe('absent');
	});

	it('is sans-structure when nobody is present', () => {
		expect(cellOf({ structures: [a], territoires: [wholeAin] }, cyber, AISNE)).toEqual({
			code: '02',
			nom: 'Aisne',
			etat: 'sans-structure',
			structures: [],
			proposent: [],
			nombreStructures: 0,
			sousThematiques: [],
			partPopulation: 0,
			minimum: false
		});
	});

	it('is null when neither axe nor sous-thématique is chosen', () => {
		const facts = {
			structures: [a],
			territoires: [wholeAin],
			services: [service('a', 'donnees', 'sig')]
		};
		expect(cellOf(facts, filtre())).toMatchObject({
			etat: null,
			proposent: null,
			partPopulation: 1,
			sousThematiques: ['sig']
		});
	});
});

describe('target', () => {
	const facts = {
		structures: [a, b],
		territoires: [wholeAin, ligne('b', 'departement', '01')],
		services: [service('a', 'cybersecurite', null), service('b', 'donnees', 'sig')]
	};

	it('leaves a sous-thématique unknown when the source proves the axe only', () => {
		expect(cellOf(facts, filtre({ sousThematiques: ['soc'] })).etat).toBe('non-renseigne');
	});

	it('is narrowed by a sous-thématique chosen with its axe', () => {
		const narrow = filtre({ axes: ['cybersecurite'], sousThematiques: ['soc'] });
		expect(cellOf(facts, narrow).etat).toBe('non-renseigne');
	});

	it('is the union of the axes chosen', () => {
		const cell = cellOf(facts, filtre({ axes: ['cybersecurite', 'donnees'] }));
		expect(cell).toMatchObject({
			etat: 'couvert',
			proposent: ['a', 'b'],
			sousThematiques: ['sig']
		});
	});

	it('refuses an axe that the release does not know', () => {
		expect(() => cellOf(facts, filtre({ axes: ['cyber'] }))).toThrow(
			'« cyber » est inconnu. Valeurs possibles : cybersecurite, donnees.'
		);
	});
});

describe('presence', () => {
	const proposes = [service('a', 'cybersecurite', 'soc')];

	it('counts the communes of an EPCI on each side of a border, and there only', () => {
		const facts = {
			structures: [a],
			territoires: [ligne('a', 'epci', '200000002')],
			services: proposes
		};
		expect(cellOf(facts)).toMatchObject({ etat: 'partiel', partPopulation: 0.7 });
		// 02001 is all the communes of Aisne in this tiny country.
		expect(cellOf(facts, cyber, AISNE)).toMatchObject({ etat: 'couvert', partPopulation: 1 });
	});

	it('is whole when the known communes are all those of the département', () => {
		const facts = {
			structures: [a],
			territoires: [ligne('a', 'epci', '200000001'), ligne('a', 'commune', '01003')],
			services: proposes
		};
		expect(cellOf(facts).etat).toBe('couvert');
	});

	it('follows a région line into each of its départements', () => {
		const facts = {
			structures: [a],
			territoires: [ligne('a', 'region', '84')],
			services: proposes
		};
		expect(cellOf(facts).etat).toBe('couvert');
		expect(cellOf(facts, cyber, AISNE).etat).toBe('sans-structure');
	});

	it('knows the part of a partial département from its finer lines', () => {
		const facts = {
			structures: [a],
			territoires: [partOfAin, ligne('a', 'commune', '01002')],
			services: proposes
		};
		expect(cellOf(facts)).toMatchObject({ etat: 'partiel', partPopulation: 0.2, minimum: false });
	});

	it('gives a minimum when an EPCI is served in part, or when another structure is vague', () => {
		const epci = ligne('a', 'epci', '200000001', 'partielle');
		const commune = ligne('a', 'commune', '01003');
		expect(
			cellOf({ structures: [a], territoires: [epci, commune], services: proposes })
		).toMatchObject({
			partPopulation: 0.7,
			minimum: true
		});
		const both = {
			structures: [a, b],
			territoires: [commune, ligne('b', 'departement', '01', 'inconnue')],
			services: [...proposes, service('b', 'cybersecurite', 'soc')]
		};
		expect(cellOf(both)).toMatchObject({ partPopulation: 0.7, minimum: true });
	});

	it('adds the communes of several structures once each', () => {
		const facts = {
			structures: [a, b],
			territoires: [ligne('a', 'epci', '200000001'), ligne('b', 'commune', '01001')],
			services: [...proposes, service('b', 'cybersecurite', 'soc')]
		};
		expect(cellOf(facts).partPopulation).toBe(0.3);
	});

	it('says what each structure serves', () => {
		const index = indexOf({
			structures: [a, b],
			territoires: [ligne('a', 'epci', '200000001'), ligne('b', 'departement', '01', 'inconnue')],
			services: proposes
		});
		expect(presencesDe(index, couverture(index, cyber), AIN)).toEqual([
			{
				structure: 0,
				etendue: 'partielle',
				communes: 2,
				population: 300,
				minimum: false,
				etat: 'propose'
			},
			{
				structure: 1,
				etendue: 'partielle',
				communes: null,
				population: null,
				minimum: false,
				etat: 'inconnu'
			}
		]);
	});
});

describe('evidence', () => {
	const low = { confiance: 'basse' } as const;
	const document = { sources: ['document'] };

	it('hides territories and services of low confidence until they are asked for', () => {
		const facts = {
			structures: [a],
			territoires: [wholeAin],
			services: [service('a', 'cybersecurite', 'soc', 'propose', low)]
		};
		expect(cellOf(facts).etat).toBe('non-renseigne');
		expect(cellOf(facts, filtre({ ...cyber, confiance: 'basse' })).etat).toBe('couvert');
		const hidden = {
			structures: [a],
			territoires: [ligne('a', 'departement', '01', 'entiere', low)]
		};
		expect(cellOf(hidden).etat).toBe('sans-structure');
	});

	it('keeps the part that is certain when the whole is of low confidence', () => {
		const facts = {
			structures: [a],
			territoires: [
				ligne('a', 'departement', '01', 'entiere', low),
				ligne('a', 'commune', '01001')
			],
			services: [service('a', 'cybersecurite', 'soc')]
		};
		expect(cellOf(facts)).toMatchObject({ etat: 'partiel', partPopulation: 0.1 });
		expect(cellOf(facts, filtre({ ...cyber, confiance: 'basse' })).etat).toBe('couvert');
	});

	it('keeps only facts with a public address when a link is asked for', () => {
		const facts = {
			structures: [a],
			territoires: [wholeAin],
			services: [service('a', 'cybersecurite', 'soc', 'propose', document)]
		};
		expect(cellOf(facts, filtre({ ...cyber, source: 'lien' })).etat).toBe('non-renseigne');
	});

	it('shows a statement as soon as one of the facts that say it is visible', () => {
		const facts = {
			structures: [a],
			territoires: [wholeAin, ligne('a', 'departement', '01', 'entiere', low)],
			services: [
				service('a', 'cybersecurite', 'soc', 'propose', low),
				service('a', 'cybersecurite', 'soc', 'propose', document)
			]
		};
		expect(cellOf(facts).etat).toBe('couvert');
	});
});

describe('facets of the structure', () => {
	const c = structure('c', { famille: 'thd', roles: ['operateur-thd'], statut: null });
	const inconnue = structure('d', { adhesion: 'inconnue' });
	const facts = {
		structures: [a, c, inconnue],
		territoires: ['a', 'c', 'd'].map((slug) => ligne(slug, 'departement', '01'))
	};

	it.each([
		[{}, ['a', 'c']],
		[{ familles: ['thd'] }, ['c']],
		[{ familles: ['cdg', 'thd'] }, ['a', 'c']],
		[{ roles: ['opsn-historique' as const] }, ['a']],
		[{ statuts: ['epa'] }, ['a']],
		[{ statuts: ['gip'] }, []],
		[{ adhesion: 'toutes' as const }, ['a', 'c', 'd']],
		[{ familles: ['thd'], roles: ['opsn-historique' as const] }, []]
	])('%o keeps %o', (change, slugs) => {
		expect(cellOf(facts, filtre(change)).structures).toEqual(slugs);
	});

	it('shows the départements of the chosen régions only, and keeps the structures present there', () => {
		const index = indexOf(facts);
		const result = couverture(index, filtre({ ...cyber, regions: ['32'] }));
		expect([...result.montre]).toEqual([0, 1]);
		expect(result.retenues).toBe(0);
		expect([...result.comptes]).toEqual([0, 0, 0, 0, 0, 1]);
		expect(couverture(index, filtre({ regions: ['84'] })).retenues).toBe(2);
	});
});

describe('counts', () => {
	it('counts the départements of each state, and the structures by state of the target', () => {
		const index = indexOf({
			structures: [a, b],
			territoires: [wholeAin],
			services: [service('a', 'cybersecurite', 'soc')]
		});
		const result = couverture(index, cyber);
		expect([...result.comptes]).toEqual([1, 0, 0, 0, 0, 1]);
		expect([...result.parEtatAxe]).toEqual([1, 0, 0, 1]);
		expect([result.retenues, result.presentes]).toEqual([2, 1]);
	});
});
