import { describe, expect, it } from 'vitest';
import { resumeAxes } from '#lib/domain/axe-resume.ts';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import { ETATS } from '#lib/domain/etat.ts';
import { buildFicheAxe } from '#lib/domain/fiche/axe.ts';
import type { Choix } from '#lib/domain/visibilite.ts';
import { filtre, indexOf, ligne, release, service, structure } from './fabrique.ts';
import { readReel } from './reel.ts';

const reel = readReel();
const DEFAUT: Choix = { confiance: 'moyenne', source: 'toutes' };

describe('the twelve published axes', () => {
	const resumes = resumeAxes(reel.index, DEFAUT);

	it('come in the study’s order, each with its 101 départements once', () => {
		expect(resumes.map(({ axe }) => axe.id)).toEqual(reel.release.axes.map(({ id }) => id));
		for (const { groupes } of resumes) {
			const codes = groupes.flatMap((groupe) => groupe.codes);
			expect(codes).toHaveLength(101);
			expect(new Set(codes).size).toBe(101);
		}
	});

	it('count what the coverage of the axe counts', () => {
		for (const { axe, comptes, proposent } of resumes) {
			const r = couverture(reel.index, filtre({ axes: [axe.id] }));
			expect(ETATS.map((etat) => comptes[etat])).toEqual([...r.comptes]);
			expect(proposent).toBe(r.selection.filter((choix) => choix === 4).length);
		}
	});

	it('come with the most covered first when asked', () => {
		const couverts = resumeAxes(reel.index, DEFAUT, 'couvert').map((r) => r.comptes.couvert);
		expect(couverts).toEqual([...couverts].sort((a, b) => b - a));
		expect(couverts[0]).toBe(32);
	});
});

describe('the page of cybersécurité', () => {
	const page = buildFicheAxe(reel, 'cybersecurite', DEFAUT)!;

	it('names the 12 structures that propose it and the 2 that announce it, with a source each', () => {
		expect(page.structures.map(({ etat }) => etat)).toEqual([
			...Array<string>(12).fill('propose'),
			'projet',
			'projet'
		]);
		for (const { services } of page.structures) {
			for (const { sources } of services) expect(sources.length).toBeGreaterThan(0);
		}
		expect(page.structures.length + page.inconnues.length).toBe(67);
	});

	it('has one line per sous-thématique, and hides one service of low confidence', () => {
		expect(page.sousThematiques.map((l) => [l.sousThematique.id, l.proposent.length])).toEqual([
			['evaluation-rgs', 2],
			['sensibilisation', 6],
			['monitoring', 0],
			['soc', 0]
		]);
		expect(page.masques).toBe(1);
		expect(buildFicheAxe(reel, 'cybersecurite', { ...DEFAUT, confiance: 'basse' })!.masques).toBe(
			0
		);
	});

	it('puts every département in one state', () => {
		expect(page.etats.map(({ etat, cellules }) => [etat, cellules.length])).toEqual([
			['couvert', 17],
			['partiel', 13],
			['projet', 3],
			['non-renseigne', 38],
			['sans-structure', 30]
		]);
	});

	it('is null for an axe that does not exist', () => {
		expect(buildFicheAxe(reel, 'cyber', DEFAUT)).toBeNull();
	});
});

describe('the page of an axe', () => {
	it('leaves out structures whose membership is unknown', () => {
		const facts = {
			structures: [structure('a'), structure('b', { adhesion: 'inconnue' })],
			territoires: [ligne('a', 'departement', '01'), ligne('b', 'departement', '02')],
			services: [service('b', 'donnees', 'sig')]
		};
		const page = buildFicheAxe(
			{ release: release(facts), index: indexOf(facts) },
			'donnees',
			DEFAUT
		)!;
		expect(page.structures).toEqual([]);
		expect(page.sources).toEqual([]);
		expect(page.comptes).toMatchObject({ 'non-renseigne': 1, 'sans-structure': 1 });
	});
});
