import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { servedAtomes } from '#lib/domain/couverture/population.ts';
import { inverse } from '#lib/domain/reseau/renvois.ts';
import { INCONNU, PROPOSE } from '#lib/domain/reseau/selection.ts';

/** The relation of lists of structures, one per atom. */
function membres(lists: number[][], structures: number) {
	const bornes = new Uint32Array(lists.length + 1);
	lists.forEach((list, i) => (bornes[i + 1] = bornes[i]! + list.length));
	const aller = { bornes, valeurs: Uint32Array.from(lists.flat()) };
	return { aller, retour: inverse(aller, structures) };
}

describe('atoms served by a structure that proposes', () => {
	it('are found from the structures when few propose', () => {
		const lists = [[0], [0, 1], [2], []];
		const selection = Uint8Array.of(PROPOSE, INCONNU, INCONNU);
		expect([...servedAtomes(membres(lists, 3), selection)]).toEqual([1, 1, 0, 0]);
	});

	it('are found from the atoms when most propose', () => {
		const lists = [[0, 1, 2, 3], [0, 1, 2, 3], [0, 2, 3], [0]];
		const selection = Uint8Array.of(INCONNU, PROPOSE, PROPOSE, PROPOSE);
		expect([...servedAtomes(membres(lists, 4), selection)]).toEqual([1, 1, 1, 0]);
	});

	it('are the same from both sides', () => {
		const lists = fc.array(fc.uniqueArray(fc.nat({ max: 5 })), { minLength: 1 });
		const proposes = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });
		fc.assert(
			fc.property(lists, proposes, (drawn, chosen) => {
				const selection = Uint8Array.from(chosen, (yes) => (yes ? PROPOSE : INCONNU));
				const expected = drawn.map((list) => (list.some((s) => chosen[s]) ? 1 : 0));
				expect([...servedAtomes(membres(drawn, 6), selection)]).toEqual(expected);
			})
		);
	});
});
