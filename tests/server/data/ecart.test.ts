import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduire } from '#lib/server/base/changement.ts';
import { readDonnees, type Donnees } from '#lib/server/data/donnees.ts';
import { appliquer, ecarts, inverse, vide } from '#lib/server/data/ecart.ts';
import { FEUILLES_FAITS } from '#lib/server/data/cle.ts';

const DONNEES = readDonnees('data').donnees;

/** Some of the facts of the repository, some of them with another note: states of an editing. */
const etats = fc
	.record({ pas: fc.integer({ min: 2, max: 9 }), note: fc.constantFrom(null, 'a', 'b') })
	.map(({ pas, note }): Donnees => {
		const some = FEUILLES_FAITS.map((nom) => {
			const lignes = DONNEES[nom].lignes
				.filter((_, i) => i % pas > 0)
				.map((ligne, i) =>
					i % (pas + 1) === 0 && nom !== 'sources'
						? { ...ligne, valeur: { ...ligne.valeur, note } }
						: ligne
				);
			return [nom, { ...DONNEES[nom], lignes }];
		});
		return { ...DONNEES, ...Object.fromEntries(some) };
	});

describe('the changes between two states of the facts', () => {
	it('applied to the first give the second, and taken back give the first again', () => {
		fc.assert(
			fc.property(etats, etats, (a, b) => {
				const siens = ecarts(a, b);
				const apres = appliquer(a, siens);
				expect(ecarts(apres, b)).toEqual([]);
				expect(ecarts(appliquer(apres, inverse(siens)), a)).toEqual([]);
			}),
			{ numRuns: 20 }
		);
	});

	it('one after the other, are one change of each row; taken back they come to nothing', () => {
		fc.assert(
			fc.property(etats, etats, etats, (a, b, c) => {
				const [un, deux] = [ecarts(a, b), ecarts(b, c)];
				const ensemble = reduire([...un, ...deux]);
				expect(ecarts(appliquer(a, ensemble), c)).toEqual([]);
				expect(reduire([...un, ...inverse(un)])).toEqual([]);
			}),
			{ numRuns: 20 }
		);
	});

	it('are none between equal facts, whatever the order of the rows', () => {
		const lignes = DONNEES.services.lignes.toReversed();
		expect(ecarts(DONNEES, { ...DONNEES, services: { ...DONNEES.services, lignes } })).toEqual([]);
		expect(ecarts(vide(), vide())).toEqual([]);
	});

	it('are refused when a row is not what they start from', () => {
		const siens = ecarts(vide(), DONNEES);
		expect(() => appliquer(DONNEES, siens)).toThrow('not what the change starts from');
	});
});
