import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parcourtPaires } from '#lib/domain/chevauchement/parcours-paires.ts';
import { buildTerrain } from '#lib/domain/chevauchement/terrain.ts';
import { FILTRE_DEFAUT } from '#lib/domain/filtre.ts';
import { coucheDe } from '#lib/domain/reseau/index-couche.ts';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import { toNoyau } from '../../bench/noyau-genere.ts';
import { buildReseau } from '../../bench/reseau.ts';
import { PETIT } from '../tailles.ts';

const communesSeules = { ...PETIT, departements: 0, epci: 0 };

/** Every pair of all the structures of a generated network, walked. */
function walk(graine: number, parDepartement: boolean) {
	const reseau = buildReseau({ ...communesSeules, graine });
	const index = buildIndex(toNoyau(reseau));
	const couche = coucheDe(index, { ...FILTRE_DEFAUT, confiance: 'basse' });
	const tous = reseau.structures.map((_, s) => s);
	const found = new Map<string, { communes: number; population: number }>();
	let steps = 0;
	for (const lot of parcourtPaires(buildTerrain(index, couche, tous, tous), parDepartement)) {
		steps++;
		for (let i = 0; i < lot.nombre; i++) {
			const key = `${lot.structure} ${lot.partenaires[i]}`;
			const pair = found.get(key) ?? { communes: 0, population: 0 };
			pair.communes += lot.communes[i]!;
			pair.population += lot.population[i]!;
			found.set(key, pair);
		}
	}
	return { reseau, found, steps };
}

/** The same with Sets. */
function naive({ structures, pays }: ReturnType<typeof buildReseau>) {
	const found = new Map<string, { communes: number; population: number }>();
	const sets = structures.map(({ communes }) => new Set(communes));
	sets.forEach((a, i) =>
		sets.slice(i + 1).forEach((b, j) => {
			const common = [...a].filter((commune) => b.has(commune));
			const population = common.reduce((sum, c) => sum + pays.cog.communes.population[c]!, 0);
			if (common.length > 0) {
				found.set(`${i} ${i + 1 + j}`, { communes: common.length, population });
			}
		})
	);
	return found;
}

describe('a walk over every pair', () => {
	it('meets each pair once, with its communes and inhabitants in common', () => {
		fc.assert(
			fc.property(fc.integer(), fc.boolean(), (graine, parDepartement) => {
				const { reseau, found } = walk(graine, parDepartement);
				expect([...found].sort()).toEqual([...naive(reseau)].sort());
			}),
			{ numRuns: 60 }
		);
	});

	it('makes one step per structure, so that a caller shows its progress and may stop', () => {
		expect(walk(1, false).steps).toBe(PETIT.structures);
	});
});
