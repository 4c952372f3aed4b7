import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILTRE_ADOPTION_DEFAUT } from '#lib/domain/adoption/filtre.ts';
import { pistes } from '#lib/domain/adoption/piste.ts';
import { porteeDe, porteeParConfiance } from '#lib/domain/adoption/portee.ts';
import { presencesDe } from '#lib/domain/couverture/lecture.ts';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import { filtre } from '../fabrique.ts';
import { readReel } from '../reel.ts';
import { adoption, petit, reseauxAleatoires, solution } from './reseaux.ts';

const choix = { confiance: 'moyenne', source: 'toutes' } as const;
const reel = readReel();
const faits = reel.release.adoptions.filter((a) => a.solution === 'bureau-virtuel-collaboratif');

describe('the reach of a solution', () => {
	const { index } = petit([], []);

	it('is that of its adopters: whole where one serves all, else the sum of known communes', () => {
		const portee = porteeDe(index, choix, [
			adoption('s', 'b'),
			adoption('s', 'd', 'distributeur'),
			adoption('s', 'c', 'promoteur')
		]);
		// b has 01001 and an unknown part of an EPCI on both sides; d has 01001 and 01002.
		expect(portee.adoptants).toEqual([
			{ departement: 0, etendue: 'partielle', structures: [1, 3], population: 300, minimum: true },
			{ departement: 1, etendue: 'partielle', structures: [1], population: null, minimum: true }
		]);
		expect([portee.population, portee.minimum]).toEqual([300, true]);
		expect(portee.promoteurs.map(({ departement }) => departement)).toEqual([1]);
	});

	it('leaves out funders, the State, announcements and promoters that also use it', () => {
		const portee = porteeDe(index, choix, [
			adoption('s', 'a', 'financeur'),
			adoption('s', 'd', 'adoptant', { etat: 'annonce' }),
			adoption('s', 'anct', 'adoptant', {}, 'etat'),
			adoption('s', 'ville', 'adoptant', {}, 'commune'),
			adoption('s', 'c', 'promoteur'),
			adoption('s', 'c', 'adoptant')
		]);
		expect(portee.adoptants).toEqual([]);
		expect(portee.population).toBeNull();
		expect(portee.horsCarte.map(({ slug }) => slug)).toEqual(['ville']);
	});

	it('equals a recount by the coverage on random networks', () => {
		fc.assert(
			fc.property(reseauxAleatoires(), ({ release, index: i }) => {
				const siens = release.adoptions.filter((a) => a.solution === 's0');
				const promus = siens.filter((a) => a.role === 'promoteur').map((a) => a.organisation.slug);
				const users = siens
					.filter((a) => a.role === 'adoptant' || a.role === 'distributeur')
					.map((a) => a.organisation.slug)
					.filter((slug) => !promus.includes(slug));
				const r = couverture(i, filtre());
				const naive = i.noyau.departements.flatMap((_, d) =>
					presencesDe(i, r, d).some((p) => users.includes(i.noyau.structures[p.structure]!.slug))
						? d
						: []
				);
				expect(porteeDe(i, choix, siens).adoptants.map((a) => a.departement)).toEqual(naive);
			})
		);
	});

	it('grows with what one accepts to believe', () => {
		const [haute, moyenne, basse] = porteeParConfiance(reel.index, 'toutes', faits);
		expect(haute!.departements).toBeLessThanOrEqual(moyenne!.departements);
		expect(moyenne!.departements).toBeLessThanOrEqual(basse!.departements);
	});

	it('of the Bureau Virtuel is read from the published facts', () => {
		const portee = porteeDe(reel.index, choix, faits);
		const code = (d: number) => reel.index.noyau.departements[d]!.code;
		expect(portee.promoteurs.map((p) => code(p.departement))).toEqual(['42', '69']);
		expect(portee.adoptants.map((a) => code(a.departement))).toContain('80');
		expect(portee.adoptants.map((a) => code(a.departement))).toContain('27');
	});
});

describe('leads for a structure', () => {
	const { release, index } = petit(
		[
			solution('prise', { axes: [{ axe: 'donnees', sousThematique: null, fondement: 'etude' }] }),
			solution('voisine', {
				axes: [{ axe: 'donnees', sousThematique: 'sig', fondement: 'source' }]
			}),
			solution('famille', {
				axes: [{ axe: 'cybersecurite', sousThematique: null, fondement: 'deduit' }]
			}),
			solution('sans-axe'),
			solution('lointaine', {
				axes: [{ axe: 'donnees', sousThematique: null, fondement: 'etude' }]
			})
		],
		[
			adoption('prise', 'a'),
			adoption('prise', 'b'),
			adoption('voisine', 'b'),
			adoption('famille', 'd', 'promoteur'),
			adoption('sans-axe', 'b'),
			adoption('lointaine', 'c')
		]
	);

	it('are what a neighbour or its family has and it has not, on an axe where it offers nothing', () => {
		const found = pistes(release, index, 0, FILTRE_ADOPTION_DEFAUT);
		expect(
			found.map(({ solution: s, voisines, famille, axes }) => [s.slug, voisines, famille, axes])
		).toEqual([
			['famille', [3], [3], [{ axe: 'cybersecurite', etat: 'inconnu', fondement: 'deduit' }]],
			['voisine', [1], [1], [{ axe: 'donnees', etat: 'inconnu', fondement: 'source' }]]
		]);
	});

	it('never name a solution that the structure has, on the published facts', () => {
		const { noyau } = reel.index;
		noyau.structures.forEach(({ slug }, s) => {
			const siennes = new Set(
				reel.release.adoptions
					.filter((a) => a.organisation.slug === slug && a.confiance !== 'basse')
					.map((a) => a.solution)
			);
			for (const {
				solution: { slug: lead },
				axes
			} of pistes(reel.release, reel.index, s)) {
				expect(siennes.has(lead)).toBe(false);
				expect(axes.length).toBeGreaterThan(0);
			}
		});
	});
});
