import { describe, expect, it } from 'vitest';
import { FILTRE_ADOPTION_DEFAUT, momentDe } from '#lib/domain/adoption/filtre.ts';
import { degres } from '#lib/domain/adoption/projection.ts';
import { adoptions, liensAxes } from '#lib/domain/adoption/reseau.ts';
import { readReel } from '../reel.ts';
import { adoption, petit, solution } from './reseaux.ts';

const reel = readReel();
const defaut = FILTRE_ADOPTION_DEFAUT;
const lu = adoptions(reel.release, reel.index, defaut);
const tout = adoptions(reel.release, reel.index, { ...defaut, origine: 'toutes' });
const promues = (slug: string) =>
	lu.aretes.filter(({ adoption: a }) => a.role === 'promoteur' && a.organisation.slug === slug)
		.length;

describe('the network of the published facts', () => {
	it('has by default the 21 solutions of the study and their 12 promoters', () => {
		expect(lu.solutions).toHaveLength(21);
		const promoteurs = lu.aretes.filter(({ adoption: a }) => a.role === 'promoteur');
		expect(new Set(promoteurs.map(({ organisation }) => organisation)).size).toBe(12);
		expect(promues('gironde-numerique')).toBe(5);
		expect(promues('adico')).toBe(4);
	});

	it('has 51 solutions and 192 edges with all origins and all confidences', () => {
		expect(tout.solutions).toHaveLength(51);
		expect(tout.aretes.length + tout.masques).toBe(192);
	});

	it('knows RECIA and GIP Recia as one node', () => {
		expect(tout.organisations.filter(({ slug }) => slug.includes('recia'))).toHaveLength(1);
	});

	it('keeps the 12 unnamed users of Madis apart from the edges', () => {
		expect(lu.agregees.map(({ solution: s, nombre }) => [s, nombre])).toEqual([['madis', 12]]);
	});

	it('shows no edge without a source, and hides low confidence', () => {
		for (const { adoption: a } of tout.aretes) {
			expect(a.sources.length).toBeGreaterThan(0);
			expect(a.confiance).not.toBe('basse');
		}
		expect(lu.masques).toBe(8);
	});

	it('counts the users of the Bureau Virtuel without its promoter nor its funder', () => {
		const rang = lu.solutions.findIndex(({ slug }) => slug === 'bureau-virtuel-collaboratif');
		expect(degres(lu)[rang]).toEqual({ promoteurs: 1, adoptants: 4, organisations: 7 });
	});
});

describe('filters', () => {
	const { release, index } = petit(
		[
			solution('sans-axe'),
			solution('axe', { axes: [{ axe: 'donnees', sousThematique: 'sig', fondement: 'deduit' }] }),
			solution('autre', { origine: 'autre' })
		],
		[
			adoption('sans-axe', 'a', 'promoteur'),
			adoption('axe', 'c', 'adoptant', { depuis: '2021' }),
			adoption('axe', 'b', 'adoptant', { depuis: '2023-05' })
		]
	);
	const noms = (change: Partial<typeof defaut>) =>
		adoptions(release, index, { ...defaut, ...change }).solutions.map(({ slug }) => slug);

	it('keep a solution without an axe until an axe is asked', () => {
		expect(noms({})).toEqual(['sans-axe', 'axe']);
		expect(noms({ axes: ['donnees'] })).toEqual(['axe']);
		expect(liensAxes(release.solutions[1]!, defaut)[0]?.fondement).toBe('deduit');
	});

	it('keep the solutions of an origin, of a family, of a role', () => {
		expect(noms({ origine: 'autre' })).toEqual(['autre']);
		expect(noms({ familles: ['thd'] })).toEqual(['axe']);
		expect(noms({ roles: ['promoteur'] })).toEqual(['sans-axe']);
	});

	it('move with a date what is dated, and set the rest apart', () => {
		const en = (date: string) => adoptions(release, index, { ...defaut, date });
		expect(en('2022').aretes.map(({ adoption: a }) => a.organisation.slug)).toEqual(['c']);
		expect(en('2023').aretes.map(({ adoption: a }) => a.organisation.slug)).toEqual(['c', 'b']);
		expect(en('2022').nonDatees.map(({ adoption: a }) => a.organisation.slug)).toEqual(['a']);
	});

	it.each([
		['2019', null, '2019', 'en-cours'],
		['2019-07', null, '2019', 'en-cours'],
		['2019', null, '2018', 'hors'],
		['2019', '2021', '2021-03', 'en-cours'],
		['2019', '2021', '2022', 'hors'],
		[null, '2021', '2022', 'hors'],
		[null, null, '2022', 'non-datee']
	] as const)('read %s to %s at the end of %s as %s', (depuis, jusqua, date, moment) => {
		expect(momentDe({ depuis, jusqua }, date)).toBe(moment);
	});
});
