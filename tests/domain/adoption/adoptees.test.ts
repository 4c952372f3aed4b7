import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adoptees, adopteesDe, type ChoixAdoptees } from '#lib/domain/adoption/adoptees.ts';
import { momentDe } from '#lib/domain/adoption/filtre.ts';
import { ORIGINES } from '#lib/domain/adoption/origine.ts';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import { presencesDe } from '#lib/domain/couverture/lecture.ts';
import type { Filtre } from '#lib/domain/filtre.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Release } from '#lib/domain/release.ts';
import { retire } from '#lib/domain/simulation/retrait.ts';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import { filtre } from '../fabrique.ts';
import { readReel } from '../reel.ts';
import { adoption, petit, reseauxAleatoires, solution } from './reseaux.ts';

const defaut: ChoixAdoptees = { origine: 'etude-2023', date: null };

function lire(index: Index, change: Partial<ChoixAdoptees> = {}, facettes: Partial<Filtre> = {}) {
	return adoptees(index, couverture(index, filtre(facettes)), { ...defaut, ...change });
}
const nombres = (...args: Parameters<typeof lire>) => [...lire(...args).nombre];

// Presence in the tiny country: a in 01; b in 01 and 02, in part; c in 02; d in 01, in part.
describe('solutions adopted in a département', () => {
	it('are counted once each, whoever serves it uses them', () => {
		const { index } = petit(
			[solution('s'), solution('t')],
			[adoption('s', 'a'), adoption('s', 'd', 'distributeur'), adoption('t', 'b')]
		);
		expect(nombres(index)).toEqual([2, 1]);
	});

	it('leave out promoters, funders, announcements, other bodies and unnamed counts', () => {
		const { release, index } = petit(
			[solution('s'), solution('t')],
			[
				adoption('s', 'a', 'promoteur'),
				adoption('s', 'a', 'adoptant'),
				adoption('t', 'a', 'financeur'),
				adoption('t', 'd', 'adoptant', { etat: 'annonce' }),
				adoption('t', 'ville', 'adoptant', {}, 'commune'),
				adoption('t', 'anct', 'adoptant', {}, 'etat')
			]
		);
		expect(release.adoptionsAgregees).toEqual([]);
		expect(nombres(index)).toEqual([0, 0]);
	});

	it('are the study’s by default; those of other origins on demand', () => {
		const { index } = petit(
			[solution('s'), solution('t', { origine: 'suite-territoriale' })],
			[adoption('s', 'c'), adoption('t', 'c')]
		);
		expect(nombres(index)).toEqual([0, 1]);
		expect(nombres(index, { origine: 'suite-territoriale' })).toEqual([0, 1]);
		expect(nombres(index, { origine: 'toutes' })).toEqual([0, 2]);
		expect(lire(index, { origine: 'autre' }).retenues).toBe(0);
	});

	it('hide low confidence until it is asked for', () => {
		const { index } = petit(
			[solution('s')],
			[adoption('s', 'c', 'adoptant', { confiance: 'basse' })]
		);
		expect(nombres(index)).toEqual([0, 0]);
		expect(nombres(index, {}, { confiance: 'basse' })).toEqual([0, 1]);
	});

	it('follow the facets of the structures, and the target of the solutions', () => {
		const lien = (axe: string, sousThematique: string | null) => ({
			axes: [{ axe, sousThematique, fondement: 'source' as const }]
		});
		const { index } = petit(
			[solution('vague', lien('donnees', null)), solution('precise', lien('donnees', 'sig'))],
			[adoption('vague', 'a'), adoption('precise', 'c')]
		);
		expect(nombres(index)).toEqual([1, 1]);
		expect(nombres(index, {}, { familles: ['thd'] })).toEqual([0, 1]);
		expect(nombres(index, {}, { axes: ['donnees'] })).toEqual([1, 1]);
		// A link to the axe alone says nothing of its sous-thématiques.
		expect(nombres(index, {}, { sousThematiques: ['sig'] })).toEqual([0, 1]);
		expect(nombres(index, {}, { axes: ['cybersecurite'] })).toEqual([0, 0]);
	});

	it('move with a year only when they are dated; the others are told apart', () => {
		const { index } = petit(
			[solution('s'), solution('t'), solution('u')],
			[
				adoption('s', 'c', 'adoptant', { depuis: '2021-06' }),
				adoption('t', 'c', 'adoptant', { depuis: '2019', jusqua: '2020' }),
				adoption('u', 'c')
			]
		);
		expect(['2018', '2019', '2020', '2021'].map((date) => nombres(index, { date })[1])).toEqual([
			0, 1, 1, 1
		]);
		const { nonDates, usages, tous } = lire(index, { date: '2021' });
		expect(nonDates.map((usage) => usage.solution)).toEqual([2]);
		expect(usages.map((usage) => usage.solution)).toEqual([0]);
		expect(tous).toHaveLength(3);
	});

	it('follow a structure that a scenario takes away', () => {
		const { index } = petit(
			[solution('s'), solution('t')],
			[adoption('s', 'a'), adoption('t', 'c')]
		);
		const simule = buildIndex(retire(index.noyau, 0));
		expect(nombres(simule)).toEqual([0, 1]);
	});

	it('equal a recount from the release, whatever the filter', () => {
		const choix = fc.record({
			origine: fc.constantFrom(...ORIGINES, 'toutes' as const),
			date: fc.constantFrom(null, '2018', '2019', '2021', '2024')
		});
		const facettes = fc.record({
			confiance: fc.constantFrom('haute' as const, 'moyenne' as const, 'basse' as const),
			familles: fc.subarray(['thd']),
			axes: fc.subarray(['donnees'])
		});
		fc.assert(
			fc.property(
				fc.oneof(reseauxAleatoires(), denses),
				choix,
				facettes,
				({ release, index }, c, f) => {
					expect([...lire(index, c, f).nombre]).toEqual(recount(release, index, c, filtre(f)));
				}
			)
		);
	});
});

// Few nodes, so that a promoter is often a user too, at several confidences and dates.
const denses = fc
	.array(
		fc.record({
			s: fc.constantFrom('s', 't'),
			o: fc.constantFrom('a', 'b', 'c', 'd'),
			role: fc.constantFrom('promoteur' as const, 'adoptant' as const, 'distributeur' as const),
			depuis: fc.constantFrom(null, '2019', '2021-06'),
			confiance: fc.constantFrom('haute' as const, 'basse' as const)
		}),
		{ minLength: 2, maxLength: 10 }
	)
	.map((aretes) =>
		petit(
			[solution('s'), solution('t', { origine: 'autre' })],
			aretes.map(({ s, o, role, ...change }) => adoption(s, o, role, change))
		)
	);

const RANGS = ['haute', 'moyenne', 'basse'];

// For each département, each solution asked for: does one of those who are there use it?
function recount(release: Release, index: Index, { origine, date }: ChoixAdoptees, f: Filtre) {
	const r = couverture(index, f);
	const shown = release.adoptions.filter(
		(a) => RANGS.indexOf(a.confiance) <= RANGS.indexOf(f.confiance)
	);
	return index.noyau.departements.map((_, d) => {
		const here = presencesDe(index, r, d).map((p) => index.noyau.structures[p.structure]!.slug);
		return release.solutions.filter((s) => {
			if (origine !== 'toutes' && s.origine !== origine) return false;
			if (f.axes.length > 0 && !s.axes.some(({ axe }) => f.axes.includes(axe))) return false;
			const siens = shown.filter((a) => a.solution === s.slug);
			const promoting = siens.filter((a) => a.role === 'promoteur').map((a) => a.organisation.slug);
			return siens.some(
				(a) =>
					(a.role === 'adoptant' || a.role === 'distributeur') &&
					a.organisation.type === 'structure' &&
					here.includes(a.organisation.slug) &&
					!promoting.includes(a.organisation.slug) &&
					(date === null || momentDe(a, date) === 'en-cours')
			);
		}).length;
	});
}

describe('the published facts', () => {
	const { index } = readReel();

	it('colour no département by the 12 unnamed users of Madis', () => {
		const lue = lire(index);
		expect(lue.sansNom).toBe(12);
		const r = couverture(index, filtre());
		const madis = index.noyau.solutions.findIndex(({ slug }) => slug === 'madis');
		const codes = index.noyau.departements.flatMap(({ code }, d) =>
			adopteesDe(index, r, lue.usages, d).some(({ solution: s }) => s === madis) ? [code] : []
		);
		// SITIV alone is named.
		expect(codes).toEqual(['42', '69']);
	});

	it('have 21 solutions of the study and 51 of all origins', () => {
		expect([lire(index).retenues, lire(index, { origine: 'toutes' }).retenues]).toEqual([21, 51]);
	});
});
