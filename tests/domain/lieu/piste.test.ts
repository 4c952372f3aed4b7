import { describe, expect, it } from 'vitest';
import type { Adoption } from '#lib/domain/adoption.ts';
import { pistesLieu } from '#lib/domain/lieu/piste.ts';
import type { EtatLieu, Lieu } from '#lib/domain/lieu/lieu.ts';
import type { Etat } from '#lib/domain/etat.ts';
import { espacer } from '#lib/view/espacer.js';
import { raisonPiste } from '#lib/view/phrase-piste.ts';
import { adoption, petit, solution } from '../adoption/reseaux.ts';
import { readDepartement } from '#lib/domain/lieu/departement.ts';
import { DEFAUT, RESEAU } from '../lieux.ts';

const choix = { confiance: 'moyenne', source: 'toutes', adhesion: 'membres' } as const;
const lien = (axe: string) => ({
	axes: [{ axe, sousThematique: null, fondement: 'source' as const }]
});
const etat = (lu: Etat): EtatLieu => ({ etat: lu, part: null, minimum: false });

// The Aisne (02) of the tiny country: b and c are there; a and d are in the Ain next to it.
function pistes(adoptions: Adoption[], etats: [Etat, Etat] = ['non-renseigne', 'absent']) {
	const { release, index } = petit(
		[
			solution('vague', lien('cybersecurite')),
			solution('connue', lien('donnees')),
			solution('partagee', lien('cybersecurite')),
			solution('sans-axe'),
			solution('norme', { couche: 'standard', ...lien('donnees') })
		],
		adoptions
	);
	const lieu = {
		departements: [1],
		autour: [0],
		presents: [1, 2].map((structure) => ({ structure })) as Lieu['presents'],
		etats: etats.map(etat)
	};
	return pistesLieu(release, index, lieu, choix);
}
const slugs = (...args: Parameters<typeof pistes>) => pistes(...args).map((p) => p.solution.slug);

describe('leads for a département', () => {
	it('are what neighbours have on an axe with a gap: the known gaps first, then the most shared', () => {
		const found = pistes([
			adoption('vague', 'a'),
			adoption('partagee', 'a', 'promoteur'),
			adoption('partagee', 'd'),
			adoption('connue', 'd')
		]);
		expect(found.map((p) => [p.solution.slug, p.voisines.map(({ slug }) => slug)])).toEqual([
			['connue', ['d']],
			['partagee', ['a', 'd']],
			['vague', ['a']]
		]);
		expect(found[0]!.voisines[0]!.departements).toEqual(['Ain']);
	});

	it('are not what someone here has, or has announced', () => {
		expect(slugs([adoption('vague', 'a'), adoption('vague', 'b')])).toEqual([]);
		expect(
			slugs([adoption('vague', 'a'), adoption('vague', 'c', 'adoptant', { etat: 'annonce' })])
		).toEqual([]);
	});

	it('are not what is only announced or paid for nearby, nor standards, nor without an axe', () => {
		expect(
			slugs([
				adoption('vague', 'a', 'adoptant', { etat: 'annonce' }),
				adoption('connue', 'a', 'financeur'),
				adoption('norme', 'a'),
				adoption('sans-axe', 'a')
			])
		).toEqual([]);
	});

	it('leave out the axes that are served, in part or announced', () => {
		for (const servi of ['couvert', 'partiel', 'projet'] as const) {
			expect(slugs([adoption('vague', 'a')], [servi, 'absent'])).toEqual([]);
		}
	});

	it('say their reason in one sentence', () => {
		const [connue] = pistes([adoption('connue', 'a')]);
		expect(raisonPiste(connue!, (axe) => axe)).toBe(
			espacer('les structures d’ici ne proposent pas donnees')
		);
		const [vague] = pistes([adoption('vague', 'a')]);
		expect(raisonPiste(vague!, (axe) => axe)).toBe('aucune offre connue ici sur cybersecurite');
	});
});

it('no lead of the published facts is in use in its département', () => {
	const { release, index } = RESEAU;
	const lieu = readDepartement(RESEAU, '03', ['18', '23', '42', '58', '63', '71'], DEFAUT)!;
	const found = pistesLieu(release, index, lieu, DEFAUT);
	expect(found.length).toBeGreaterThan(0);
	const here = lieu.presents.map(({ structure }) => index.noyau.structures[structure]!.slug);
	for (const {
		solution: { slug },
		voisines
	} of found) {
		for (const { faits } of voisines) expect(faits.length).toBeGreaterThan(0);
		const users = release.adoptions
			.filter((a) => a.solution === slug && a.confiance !== 'basse')
			.map((a) => a.organisation.slug);
		expect(users.filter((user) => here.includes(user))).toEqual([]);
	}
});
