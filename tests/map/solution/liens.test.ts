import { describe, expect, it } from 'vitest';
import { buildFicheSolution } from '#lib/domain/adoption/fiche.ts';
import type { Plan, Trace } from '#lib/geo/plan.ts';
import { carteSolution } from '#lib/map/solution/carte.ts';
import { lieuDe } from '#lib/map/solution/lieu.ts';
import { liensCarte } from '#lib/map/solution/liens.ts';
import { placeNoms } from '#lib/map/solution/noms.ts';
import { adoption, petit, solution } from '../../domain/adoption/reseaux.ts';

const choix = { confiance: 'moyenne', source: 'toutes', date: null } as const;
const trace = (x: number, y: number): Trace => ({ d: '', bbox: [0, 0, 9, 9], centre: [x, y] });
const plan = { largeur: 1000, departements: { '01': trace(100, 100), '02': trace(300, 500) } };

// a serves all of 01, b 100 inhabitants of 01 and an unknown part of both, c a part of 02 that nobody
// knows, d 300 inhabitants of 01.
function lire(
	edges: Parameters<typeof petit>[1],
	cadre: Pick<Plan, 'departements' | 'largeur'> = plan
) {
	const { release, index } = petit([solution('s')], edges);
	const fiche = buildFicheSolution(release, index, 's', choix)!;
	return { fiche, index, liens: liensCarte(index, choix, cadre, fiche.enCours, fiche.adoptions) };
}

describe('lines of a solution', () => {
	it('go from each promoter to each user, none to who funds, contributes or announces', () => {
		const { liens } = lire([
			adoption('s', 'c', 'promoteur'),
			adoption('s', 'a'),
			adoption('s', 'd', 'distributeur', { etat: 'annonce' }),
			adoption('s', 'b', 'financeur')
		]);
		expect(liens.traits.map(({ de, vers }) => [de, vers])).toEqual([
			['Structure c', 'Structure a']
		]);
		expect(liens.traits[0]!.d).toMatch(/^m300 500(l-?\d+ -?\d+){12}$/);
		expect(liens.marques.map(({ nom, role }) => [nom, role])).toEqual([
			['Structure c', 'promoteur'],
			['Structure a', 'adoptant']
		]);
	});

	it('leave out, and name, who has no known territory: it is never placed by guess', () => {
		const { liens } = lire([
			adoption('s', 'c', 'promoteur'),
			adoption('s', 'ville', 'adoptant', {}, 'commune')
		]);
		expect([liens.traits, liens.sansLieu]).toEqual([[], ['ville']]);
	});

	it('leave out, and name, who is in an inset only', () => {
		const sans = { ...plan, departements: { '01': trace(100, 100) } };
		const { liens } = lire([adoption('s', 'c', 'promoteur'), adoption('s', 'a')], sans);
		expect([liens.traits, liens.horsCadre]).toEqual([[], ['Structure c']]);
	});

	it('move a mark that would hide another one', () => {
		const { liens } = lire([adoption('s', 'a', 'promoteur'), adoption('s', 'd')]);
		expect(liens.marques.map(({ x, y }) => [x, y])).toEqual([
			[100, 100],
			[120, 100]
		]);
	});
});

it('a place is the centre of the départements served, each for its inhabitants', () => {
	const { index } = petit([], []);
	expect(lieuDe(index, choix, 0, plan)).toEqual([100, 100]);
	// b: 100 inhabitants known in 01, none known in 02.
	expect(lieuDe(index, choix, 1, plan)).toEqual([100, 100]);
	expect(lieuDe(index, choix, 2, plan)).toEqual([300, 500]);
});

describe('the map of the reach', () => {
	it('tells by its pattern a promoter from a user, and where both are', () => {
		const { fiche, index } = lire([
			adoption('s', 'a', 'promoteur'),
			adoption('s', 'b'),
			adoption('s', 'd')
		]);
		const { departements, legende } = carteSolution(index.noyau, fiche);
		expect(departements.map(({ peinture }) => peinture)).toEqual(['promu-utilise', 'partiel']);
		expect(departements[0]!.texte).toContain(
			'promu ou co-développé par Structure a, utilisé par Structure b'
		);
		expect(legende.map(({ nombre }) => nombre)).toEqual([0, 1, 0, 1, 0]);
	});
});

it('names stand beside their marks, never on one another nor out of the frame', () => {
	const marques = [
		{ nom: 'Une', role: 'promoteur' as const, x: 980, y: 100 },
		{ nom: 'Deux', role: 'adoptant' as const, x: 500, y: 100 }
	];
	const [une, deux] = placeNoms(marques, 20, 1000);
	expect(une!.x).toBeLessThan(980);
	expect(deux!.x).toBeGreaterThan(500);
});
