import { describe, expect, it } from 'vitest';
import { facettesAnnuaire } from '#lib/domain/annuaire/facettes.ts';
import { autourDe, sortAnnuaire } from '#lib/domain/annuaire/ordre.ts';
import { buildAnnuaire, searchAnnuaire } from '#lib/domain/annuaire/annuaire.ts';
import { COG, filtre, indexOf, ligne, release, service, structure } from '../fabrique.ts';
import { readReel } from '../reel.ts';

const reel = readReel();
const published = buildAnnuaire(reel, filtre());
const slugs = (lignes: readonly { slug: string }[]) => lignes.map(({ slug }) => slug);

describe('the published directory', () => {
	it('has a line for each of the 67 members, and 72 with those whose membership is unknown', () => {
		expect(published).toHaveLength(67);
		const all = buildAnnuaire(reel, filtre({ adhesion: 'toutes' }));
		expect(all).toHaveLength(72);
		expect(slugs(all.filter((l) => l.adhesion === 'inconnue'))).toEqual([
			'cdg-09',
			'cdg-48',
			'smic-88',
			'smico',
			'spl-xdemat'
		]);
	});

	it('is alphabetical, apostrophes and accents aside', () => {
		expect(published[0]!.nom).toBe('Agence alpine des territoires');
		expect(published.at(-1)!.nom).toBe('Val de Loire Numérique');
	});

	it('says where each serves, in whole or in part', () => {
		const somme = published.find(({ slug }) => slug === 'somme-numerique')!;
		expect(somme.departements.map(({ code, etendue }) => [code, etendue])).toEqual([
			['02', 'partielle'],
			['76', 'partielle'],
			['80', 'entiere']
		]);
		expect(somme).toMatchObject({ famille: 'thd', anneeCreation: 1998, roles: ['operateur-thd'] });
	});

	it('keeps only those that propose a chosen axe', () => {
		expect(buildAnnuaire(reel, filtre({ axes: ['cybersecurite'] }))).toHaveLength(12);
	});

	it.each([
		['GIP Recia', ['gip-recia']],
		['recia', ['gip-recia']],
		['CDG 59', ['cdg-59']],
		['landes', ['alpi']],
		['Agence technique départementale de la Charente', ['atd-16']],
		['zzz', []]
	])('finds %j', (typed, expected) => {
		expect(slugs(searchAnnuaire(published, typed))).toEqual(expected);
	});

	it('gives the neighbours of a structure, none past the ends nor for a stranger', () => {
		expect(autourDe(published, 'agate-73').precedente).toBeNull();
		expect(autourDe(published, 'agate-73').suivante?.slug).toBe('adat-doubs');
		expect(autourDe(published, 'nobody')).toEqual({ precedente: null, suivante: null });
	});

	it('counts every line under each choice of evidence: identity hides nothing', () => {
		expect(facettesAnnuaire(reel.index, filtre())).toMatchObject({
			confiance: { haute: 67, moyenne: 67, basse: 67 },
			source: { toutes: 67, lien: 67 },
			adhesion: { membres: 67, toutes: 72 }
		});
		const cyber = filtre({ axes: ['cybersecurite'] });
		expect(facettesAnnuaire(reel.index, cyber).confiance).toEqual({
			haute: 2,
			moyenne: 12,
			basse: 13
		});
	});
});

describe('sortAnnuaire', () => {
	it('puts what is unknown last in both directions, and ties in the order of names', () => {
		const years = (down: boolean) =>
			sortAnnuaire(published, 'creation', down).map(({ anneeCreation }) => anneeCreation);
		expect(years(false)[0]).toBe(1946);
		expect(years(true)[0]).toBe(2018);
		expect(years(false).at(-1)).toBeNull();
		expect(years(true).at(-1)).toBeNull();
	});

	it('counts départements and axes as numbers', () => {
		expect(slugs(sortAnnuaire(published, 'departements', true)).slice(0, 2)).toEqual([
			'gip-arnia',
			'adico'
		]);
		expect(sortAnnuaire(published, 'axes', true)[0]!.slug).toBe('somme-numerique');
	});
});

describe('a line', () => {
	const facts = {
		structures: [structure('a', { sigle: 'AA', statut: null }), structure('b', { famille: 'thd' })],
		territoires: [ligne('a', 'departement', '01'), ligne('b', 'commune', '01001')],
		services: [
			service('a', 'cybersecurite', 'soc', 'projet'),
			service('a', 'donnees', null, 'propose', { confiance: 'basse' })
		]
	};
	const reseau = { release: release(facts), index: indexOf(facts), cog: COG };

	it('documents an axe that is announced, and not one known by low confidence only', () => {
		const [a, b] = buildAnnuaire(reseau, filtre());
		expect(a!.axes).toEqual(['cybersecurite']);
		expect(b!.axes).toEqual([]);
		expect(buildAnnuaire(reseau, filtre({ confiance: 'basse' }))[0]!.axes).toEqual([
			'cybersecurite',
			'donnees'
		]);
	});

	it('says nothing of an unknown legal form', () => {
		expect(buildAnnuaire(reseau, filtre())[0]).toMatchObject({ sigle: 'AA', statut: null });
	});

	it('goes when its région is not chosen', () => {
		expect(slugs(buildAnnuaire(reseau, filtre({ regions: ['32'] })))).toEqual([]);
	});
});
