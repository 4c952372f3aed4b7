import { describe, expect, it } from 'vitest';
import { contenuVersion, motLignes, nomsDe, phrasesVersion } from '#lib/view/version.ts';
import { readReel } from '../domain/reel.ts';

const { release } = readReel();
const rien = { ajoutes: [], retires: [], modifies: [] };
const sansNom = () => null;

describe('what changed, in words', () => {
	it('agrees with what it counts', () => {
		expect(
			phrasesVersion(
				[
					{ ...rien, liste: 'structures', ajoutes: ['a'], retires: ['b', 'c'] },
					{ ...rien, liste: 'services', modifies: ['d', 'e'] },
					{ ...rien, liste: 'territoires', ajoutes: ['f', 'g'] }
				],
				sansNom
			)
		).toEqual([
			'1 structure ajoutée.',
			'2 structures retirées.',
			'2 services modifiés.',
			'2 lignes de territoire ajoutées.'
		]);
	});

	it('names structures and solutions, five at most', () => {
		const ajoutes = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
		const said = (cles: string[]) =>
			phrasesVersion([{ ...rien, liste: 'structures', ajoutes: cles }], (_, cle) =>
				cle.toUpperCase()
			);
		expect(said(['a', 'b'])).toEqual(['2 structures ajoutées\u00a0: A et B.']);
		expect(said(ajoutes)).toEqual(['7 structures ajoutées\u00a0: A, B, C, D, E et 2 autres.']);
	});

	it('takes names from the release that still has them', () => {
		const noms = nomsDe([{ structures: [], solutions: [], adoptions: [] }, release]);
		expect(noms('structures', 'adico')).toBe('ADICO');
		expect(noms('solutions', 'madis')).toBe('MADIS');
		expect([noms('structures', 'madis'), noms('services', 'adico')]).toEqual([null, null]);
	});

	it('names who adopts what', () => {
		const [adoption] = release.adoptions;
		const { solution, organisation, role } = adoption!;
		const nom = release.solutions.find(({ slug }) => slug === solution)!.nom;
		expect(nomsDe([release])('adoptions', `${solution} ${organisation.slug} ${role}`)).toBe(
			`${nom} par ${organisation.nom}`
		);
	});

	it('counts rows by table', () => {
		const lignes = [
			{ feuille: 'services', nombre: 2 },
			{ feuille: 'territoires', nombre: 1 },
			{ feuille: 'documents', nombre: 1 }
		];
		expect(motLignes(lignes)).toBe('2 services, 1 ligne de territoire, 1 document');
	});

	it('says what a first release holds', () => {
		expect(contenuVersion(release)).toMatch(
			/^La version contient \d+ structures, .+ et \d+ sources\.$/
		);
	});
});
