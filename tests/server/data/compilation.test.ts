import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compileRelease } from '#lib/server/data/compilation.ts';
import { compileStructure } from '#lib/server/data/compile-structure.ts';
import { parseDonnees, readDonnees } from '#lib/server/data/donnees.ts';
import type { LigneStructure } from '#lib/server/data/ligne-structure.ts';
import { cog, fichiersReels, withFichier } from './fixture.ts';

const { donnees } = readDonnees('data');
const compilation = compileRelease(donnees, cog);

const ligne = (champ: string, valeur: string, reste: Partial<LigneStructure> = {}) => ({
	structure: 'essai',
	champ,
	valeur,
	sources: ['a'],
	date: null,
	confiance: 'haute' as const,
	note: null,
	...reste
});

const BASE = [
	ligne('nom', 'Essai'),
	ligne('famille', 'cdg'),
	ligne('roles', 'opsn-historique|operateur-thd'),
	ligne('adhesionDeclic', 'deduite')
];

describe('compiling a structure', () => {
	it('keeps the highest confidence, then the latest date, and the rest among the facts', () => {
		const structure = compileStructure('essai', [
			...BASE,
			ligne('nombreAdherents', '100', { date: '2026', confiance: 'moyenne' }),
			ligne('nombreAdherents', '200', { date: '2020' }),
			ligne('nombreAdherents', '300', { date: '2024' })
		]);
		expect(structure.nombreAdherents).toMatchObject({ valeur: 300, date: '2024' });
		expect(structure.faits.map(({ champ, valeur }) => `${champ} ${valeur}`)).toEqual([
			'nombreAdherents 200',
			'nombreAdherents 100'
		]);
	});

	it('prefers a known date to an unknown one', () => {
		const structure = compileStructure('essai', [
			...BASE,
			ligne('sigle', 'SANS'),
			ligne('sigle', 'AVEC', { date: '1999' })
		]);
		expect(structure.sigle?.valeur).toBe('AVEC');
	});

	it('brings together the sources and notes of the same value', () => {
		const structure = compileStructure('essai', [
			...BASE,
			ligne('sigle', 'ESS', { sources: ['b', 'a'], confiance: 'moyenne', note: 'Deux.' }),
			ligne('sigle', 'ESS', { sources: ['a'], note: 'Un.' })
		]);
		expect(structure.sigle).toEqual({
			valeur: 'ESS',
			sources: ['a', 'b'],
			date: null,
			confiance: 'haute',
			note: 'Un. Deux.'
		});
		expect(structure.faits).toEqual([]);
	});

	it('reads roles, staff with its unit, and free facts without their prefix', () => {
		const structure = compileStructure('essai', [
			...BASE,
			ligne('effectif', '104 agents'),
			ligne('autre:usage', 'Plus de 200 collectivités')
		]);
		expect(structure.roles.valeur).toEqual(['opsn-historique', 'operateur-thd']);
		expect(structure.effectif?.valeur).toEqual({ nombre: 104, unite: 'agents' });
		expect(structure.faits).toMatchObject([{ champ: 'usage' }]);
	});
});

describe('the release of the real data', () => {
	it('counts what it holds', () => {
		expect(compilation.release.comptes).toEqual({
			adoptions: 192,
			adoptionsAgregees: 1,
			axes: 12,
			familles: 10,
			membres: 67,
			relations: 21,
			relationsSolutions: 10,
			services: 307,
			solutions: 51,
			sources: 390,
			sousThematiques: 50,
			statuts: 9,
			structures: 72,
			structuresAvecServices: 57,
			territoires: 358
		});
	});

	it('has the SHA-256 of its own canonical bytes', () => {
		const sha256 = createHash('sha256').update(compilation.json, 'utf8').digest('hex');
		expect(compilation.sha256).toBe(sha256);
		expect(JSON.parse(compilation.json)).toEqual(compilation.release);
		expect(compilation.release.cog.sha256).toBe(cog.sha256);
	});

	it('gives the same bytes again, and when the rows are in another order', () => {
		const recompilee = compileRelease(readDonnees('data').donnees, cog);
		expect(recompilee.json === compilation.json).toBe(true);
		const renverses = Object.fromEntries(
			Object.entries(fichiersReels).map(([nom, octets]) => [
				nom,
				nom.endsWith('.csv') ? reverseLignes(octets) : octets
			])
		);
		const renversee = compileRelease(parseDonnees(renverses).donnees, cog);
		expect(renversee.sha256).toBe(compilation.sha256);
	});

	it('gives another hash when one fact changes', () => {
		const autre = parseDonnees(
			withFichier('services.csv', (texte) => texte.replace(';propose;', ';projet;'))
		);
		expect(compileRelease(autre.donnees, cog).sha256).not.toBe(compilation.sha256);
	});

	it('writes the codes of Corsica in capitals', () => {
		const fichiers = withFichier('territoires.csv', (t) =>
			t.replace('departement;2A', 'departement;2a')
		);
		expect(compileRelease(parseDonnees(fichiers).donnees, cog).sha256).toBe(compilation.sha256);
	});

	it('refuses to compile without one of its documents', () => {
		const sans = parseDonnees({ ...fichiersReels, 'axes.json': null });
		expect(() => compileRelease(sans.donnees, cog)).toThrow('Données incomplètes.');
	});
});

function reverseLignes(octets: Uint8Array | null): Buffer {
	const [entete, ...lignes] = Buffer.from(octets ?? [])
		.toString('utf8')
		.trimEnd()
		.split('\n');
	return Buffer.from([entete, ...lignes.reverse()].join('\n'));
}
