import type { Cog } from '#lib/domain/cog.ts';
import type { Atomes } from './noyau.ts';

/** Atoms, and the atom of each commune of the official code. */
export type Partition = { atomes: Atomes; atomeDeCommune: Uint32Array };

/**
 * Merges the communes of a département that have the same memberships. `membres` gives, for each
 * commune, pairs (structure, preuves) in ascending order. Populations in inhabitants; the atoms
 * follow the order of their first commune, hence of the départements.
 */
export function mergeCommunes(membres: readonly number[][], cog: Cog): Partition {
	const { departement, population, code } = cog.communes;
	const atomes: Atomes = { departement: [], population: [], communes: [], membres: [] };
	const atomeDeCommune = new Uint32Array(code.length);
	const known = new Map<string, number>();
	for (let commune = 0; commune < code.length; commune++) {
		const liste = membres[commune]!;
		const key = `${departement[commune]}:${liste.join()}`;
		let atome = known.get(key);
		if (atome === undefined) {
			known.set(key, (atome = atomes.departement.length));
			atomes.departement.push(departement[commune]!);
			atomes.population.push(0);
			atomes.communes.push(0);
			atomes.membres.push(liste);
		}
		atomes.population[atome]! += population[commune]!;
		atomes.communes[atome]! += 1;
		atomeDeCommune[commune] = atome;
	}
	return { atomes, atomeDeCommune };
}
