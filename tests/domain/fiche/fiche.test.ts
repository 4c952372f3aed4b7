import { describe, expect, it } from 'vitest';
import { buildFiche, type Fiche } from '#lib/domain/fiche/fiche.ts';
import { preuvesIdentite } from '#lib/domain/fiche/source.ts';
import type { Relation } from '#lib/domain/relation.ts';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import { buildNoyau } from '#lib/domain/reseau/noyau.ts';
import type { Release } from '#lib/domain/release.ts';
import type { Choix } from '#lib/domain/visibilite.ts';
import { COG, filtre, ligne, release, service, structure } from '../fabrique.ts';
import { readReel } from '../reel.ts';

const reel = readReel();
const DEFAUT: Choix = { confiance: 'moyenne', source: 'toutes' };
const published = (slug: string) => buildFiche(reel, slug, DEFAUT)!;
const etats = ({ axes }: Fiche) => Object.fromEntries(axes.map(({ axe, etat }) => [axe.id, etat]));
const roles = ({ solutions }: Fiche, slug: string) =>
	solutions.find(({ solution }) => solution.slug === slug)?.adoptions.map(({ role }) => role);

describe('the published sheet', () => {
	it('of Somme Numérique says 15 agents in September 2020, and what it serves', () => {
		const fiche = published('somme-numerique');
		expect(fiche.structure.effectif).toMatchObject({
			valeur: { nombre: 15, unite: 'agents' },
			date: '2020-09',
			confiance: 'moyenne'
		});
		expect(fiche.territoire.departements.at(-1)).toMatchObject({ code: '80', etendue: 'entiere' });
		expect(Object.values(etats(fiche)).filter((etat) => etat === 'propose')).toHaveLength(9);
		expect(etats(fiche)['territoire-intelligent']).toBe('projet');
	});

	it('of SITIV serves seven communes in two départements, and promotes Bureau virtuel', () => {
		const fiche = published('sitiv');
		expect(fiche.territoire).toMatchObject({ population: 212183, minimum: false });
		expect(fiche.territoire.departements.map((d) => [d.code, d.communes])).toEqual([
			['42', 2],
			['69', 5]
		]);
		expect(roles(fiche, 'bureau-virtuel-collaboratif')).toEqual(['promoteur']);
		expect(fiche.solutions[0]!.solution.slug).toBe('bureau-virtuel-collaboratif');
		expect(fiche.relations).toHaveLength(5);
	});

	it('of GIP RECIA is the one that relations call RECIA, and promotes Valise ONE', () => {
		const fiche = published('gip-recia');
		expect(fiche.relations).toMatchObject([
			{ sens: 'vers', autre: { slug: 'sitiv', nom: 'SITIV' } }
		]);
		expect(roles(fiche, 'valise-one')).toEqual(['promoteur']);
	});

	it('hides a number of low confidence without taking it for unknown, and shows it on demand', () => {
		const fiche = published('gip-recia');
		expect(fiche.structure.nombreAdherents).toBeNull();
		expect(fiche.caches).toEqual(['nombreAdherents']);
		expect(fiche.manques).not.toContainEqual({ type: 'champ', champ: 'nombreAdherents' });
		const shown = buildFiche(reel, 'gip-recia', { ...DEFAUT, confiance: 'basse' })!;
		expect(shown.structure.nombreAdherents).toMatchObject({ valeur: 500, confiance: 'basse' });
		expect(shown.caches).toEqual([]);
	});

	it('never hides a name nor a classification, whatever their confidence', () => {
		const fiche = buildFiche(reel, 'departement-43', { confiance: 'haute', source: 'lien' })!;
		expect(fiche.structure.famille.confiance).toBe('basse');
		expect(fiche.structure.sigle?.confiance).toBe('basse');
	});

	it('does not depend on what else a filter asks', () => {
		const asked = filtre({ axes: ['donnees'], regions: ['53'] });
		expect(buildFiche(reel, 'sitiv', asked)).toEqual(published('sitiv'));
	});

	it('is null for a slug that nobody has', () => {
		expect(buildFiche(reel, 'nobody', DEFAUT)).toBeNull();
	});

	it('lists every source of every fact that it shows, at every layer of evidence', () => {
		for (const { slug } of reel.release.structures) {
			for (const confiance of ['haute', 'moyenne', 'basse'] as const) {
				const fiche = buildFiche(reel, slug, { confiance, source: 'toutes' })!;
				const faits = [
					...preuvesIdentite(fiche.structure),
					...fiche.territoire.zones,
					...fiche.axes.flatMap(({ services }) => services),
					...fiche.relations,
					...fiche.solutions.flatMap(({ adoptions }) => adoptions)
				];
				const cited = faits.flatMap(({ sources }) => sources);
				expect(new Set(fiche.sources.map(({ id }) => id))).toEqual(new Set(cited));
				expect(fiche.sources.reduce((n, { faits: count }) => n + count, 0)).toBe(cited.length);
			}
		}
	});
});

const preuve = { sources: ['page'], date: null, confiance: 'haute' as const, note: null };

function sheetOf(slug: string, change: Partial<Release> = {}, choix = DEFAUT): Fiche {
	const complete = {
		...release({
			structures: [structure('a'), structure('b'), structure('c', { adhesion: 'inconnue' })],
			territoires: [
				ligne('a', 'departement', '01', 'partielle'),
				ligne('a', 'epci', '200000001'),
				ligne('b', 'departement', '01'),
				ligne('c', 'departement', '01')
			],
			services: [
				service('a', 'cybersecurite', 'sensibilisation'),
				service('a', 'donnees', null, 'propose', { confiance: 'basse' })
			]
		}),
		...change
	};
	const index = buildIndex(buildNoyau(complete, 'f'.repeat(64), COG));
	return buildFiche({ release: complete, index, cog: COG }, slug, choix)!;
}

describe('a sheet', () => {
	it('hides services of low confidence, says how many, and shows them on demand', () => {
		expect(sheetOf('a').masques.services).toBe(1);
		expect(etats(sheetOf('a'))).toEqual({ cybersecurite: 'propose', donnees: 'inconnu' });
		const shown = sheetOf('a', {}, { confiance: 'basse', source: 'toutes' });
		expect(shown.masques.services).toBe(0);
		expect(etats(shown)).toEqual({ cybersecurite: 'propose', donnees: 'propose' });
	});

	it('names the sous-thématiques of which nothing is known', () => {
		const [cyber] = sheetOf('a').axes;
		expect(cyber!.inconnues.map(({ id }) => id)).toEqual(['soc']);
	});

	it('adds up the communes that are known, and names the zones', () => {
		const { territoire } = sheetOf('a');
		expect(territoire.departements).toMatchObject([
			{ code: '01', etendue: 'partielle', communes: 2, population: 300 }
		]);
		expect(territoire.zones.map(({ nom }) => nom)).toEqual(['Ain', 'CC du Haut']);
	});

	it('never says 0 where communes are unknown', () => {
		const { territoire } = sheetOf('a', {
			territoires: [ligne('a', 'departement', '01', 'inconnue')]
		});
		expect(territoire).toMatchObject({ population: null, minimum: true });
		expect(territoire.departements[0]).toMatchObject({ communes: null, population: null });
	});

	it('lists the members present in the same place, not those whose membership is unknown', () => {
		expect(sheetOf('a').voisines.map(({ slug }) => slug)).toEqual(['b']);
		expect(sheetOf('c')).toMatchObject({ membre: false });
		expect(sheetOf('c').voisines.map(({ slug }) => slug)).toEqual(['a', 'b']);
	});

	it('tells a relation from both sides', () => {
		const fournit: Relation = {
			...{ a: 'a', b: { slug: 'b', nom: 'B' }, type: 'fournit' },
			...{ departements: ['01'], axes: [], depuis: null, ...preuve }
		};
		const relations = [fournit];
		expect(sheetOf('a', { relations }).relations).toMatchObject([
			{ sens: 'de', autre: { slug: 'b', nom: 'B' } }
		]);
		expect(sheetOf('b', { relations }).relations).toMatchObject([
			{ sens: 'vers', autre: { slug: 'a', nom: 'Structure a' } }
		]);
	});

	it('lists what nobody says, and never takes an unknown for a no', () => {
		expect(sheetOf('b').manques).toEqual([
			{ type: 'champ', champ: 'anneeCreation' },
			{ type: 'champ', champ: 'siren' },
			{ type: 'champ', champ: 'site' },
			{ type: 'champ', champ: 'nombreAdherents' },
			{ type: 'champ', champ: 'effectif' },
			{
				type: 'axes',
				axes: [
					{ id: 'cybersecurite', nom: 'Cybersécurité' },
					{ id: 'donnees', nom: 'Données' }
				]
			},
			{ type: 'solutions' }
		]);
		const types = sheetOf('c', { territoires: [] }).manques.map(({ type }) => type);
		expect(types).toContain('territoire');
		expect(types).toContain('adhesion');
	});

	it('says when a source proves an axe and nothing of what it is made of', () => {
		const { manques } = sheetOf('a', { services: [service('a', 'cybersecurite', null)] });
		expect(manques.find(({ type }) => type === 'precision')).toMatchObject({
			axe: { id: 'cybersecurite' },
			sousThematiques: [{ id: 'sensibilisation' }, { id: 'soc' }]
		});
	});
});
