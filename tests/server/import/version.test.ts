import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCog } from '#lib/server/cog.ts';
import { compileRelease } from '#lib/server/data/compilation.ts';
import { type Donnees, readDonnees } from '#lib/server/data/donnees.ts';
import { importer } from '#lib/server/import/importation.ts';
import { lireFichier } from '#lib/server/import/lecture.ts';

const COG = readCog('data/cog');
const DONNEES = readDonnees('data').donnees;
const { json, release } = compileRelease(DONNEES, COG);

const lire = async (donnees: Donnees, texte: string) =>
	importer(donnees, await lireFichier('version.json', Buffer.from(texte)), COG, true);

describe('a release that is imported', () => {
	it('changes nothing in the draft that it was made of, not even what it does not carry', async () => {
		const { ecarts, anomalies, lues } = await lire(DONNEES, json);
		expect(anomalies.filter(({ niveau }) => niveau === 'erreur')).toEqual([]);
		expect(ecarts).toEqual([]);
		expect(lues.services).toBe(307);
		expect(anomalies.map(({ code }) => code)).toContain('version-incomplete');
	});

	it('makes its own facts again of any other draft', async () => {
		const lignes = DONNEES.territoires.lignes;
		await fc.assert(
			fc.asyncProperty(fc.subarray(lignes), fc.subarray(DONNEES.services.lignes), async (t, s) => {
				const autre = {
					...DONNEES,
					territoires: { ...DONNEES.territoires, lignes: t },
					services: {
						...DONNEES.services,
						lignes: s.map((one) => ({ ...one, valeur: { ...one.valeur, note: 'Autre' } }))
					},
					structures: {
						...DONNEES.structures,
						lignes: DONNEES.structures.lignes.map((one) => ({
							...one,
							valeur: { ...one.valeur, note: 'Autre' }
						}))
					}
				};
				const { donnees } = await lire(autre, json);
				expect(donnees).not.toBe(null);
				expect(compileRelease({ ...donnees!, version: DONNEES.version }, COG).json).toBe(json);
			}),
			{ numRuns: 5 }
		);
	}, 60_000);

	it('that is no release says where, and changes nothing', async () => {
		const fausse = { ...release, services: [{ ...release.services[0]!, etat: 'peut-être' }] };
		const { donnees, anomalies } = await lire(DONNEES, JSON.stringify(fausse));
		expect(donnees).toBe(null);
		expect(anomalies[0]).toMatchObject({ champ: '/services/0/etat', valeur: '"peut-être"' });
		for (const texte of ['{', '{"a":', '{}', `{"a":${'['.repeat(1e5)}`, '{"__proto__":{"x":1}}']) {
			expect((await lire(DONNEES, texte)).donnees).toBe(null);
		}
	});

	it('says where it has signs that its bytes do not show, or more levels than any release', async () => {
		const faux = (note: string, suite = {}) =>
			lire(
				DONNEES,
				JSON.stringify({ ...release, services: [{ ...release.services[0]!, note }], ...suite })
			);
		const fautes = async (note: string, suite?: object) =>
			(await faux(note, suite)).anomalies.map(({ code, champ, valeur }) => [code, champ, valeur]);
		expect(await fautes('a\u0000b')).toEqual([
			['caractere-invalide', '/services/0/note', 'U+0000']
		]);
		expect(await fautes('a\ud800')).toEqual([['caractere-invalide', '/services/0/note', 'U+D800']]);
		expect(await fautes('', { 'x\u0001': 1 })).toEqual([['caractere-invalide', '/', 'U+0001']]);
		const profond = `{"a":${'['.repeat(1e5)}${']'.repeat(1e5)}}`;
		expect((await lire(DONNEES, profond)).anomalies.map(({ code }) => code)).toEqual([
			'json-illisible'
		]);
	});

	it('shows no half of a character of a value that is cut', async () => {
		const etat = `${'x'.repeat(198)}🏛`;
		const fausse = { ...release, services: [{ ...release.services[0]!, etat }] };
		const { anomalies } = await lire(DONNEES, JSON.stringify(fausse));
		expect(anomalies[0]!.valeur).toBe(`"${'x'.repeat(198)}`);
	});
});
