import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composantes } from '#lib/domain/adoption/composante.ts';
import { ponts } from '#lib/domain/adoption/pont.ts';
import { FILTRE_ADOPTION_DEFAUT } from '#lib/domain/adoption/filtre.ts';
import { ordreMatrice } from '#lib/domain/adoption/ordre.ts';
import { coadoption, degres, partagees, rencontres } from '#lib/domain/adoption/projection.ts';
import { adoptions, type ReseauAdoption } from '#lib/domain/adoption/reseau.ts';
import { adoption, petit, reseauxAleatoires, solution } from './reseaux.ts';

const filtre = { ...FILTRE_ADOPTION_DEFAUT, origine: 'toutes' as const };
const read = ({ release, index }: ReturnType<typeof petit>) => adoptions(release, index, filtre);
const reseaux = reseauxAleatoires().map(read);

// The naive recount: for each organisation the set of its solutions, read off the edges.
function having({ aretes, organisations }: ReseauAdoption): Set<number>[] {
	return organisations.map(
		(_, o) =>
			new Set(
				aretes
					.filter((a) => a.organisation === o && a.adoption.role !== 'financeur')
					.map((a) => a.solution)
			)
	);
}

// Groups of organisations that share something, by repeated merging; `sans` is a solution removed.
function groups(reseau: ReseauAdoption, sans = -1): Set<number>[] {
	let pieces = having(reseau)
		.map((set) => new Set([...set].filter((s) => s !== sans)))
		.filter((set) => set.size > 0);
	for (let merged = true; merged;) {
		merged = false;
		for (const piece of pieces) {
			const other = pieces.find((p) => p !== piece && [...p].some((s) => piece.has(s)));
			if (!other) continue;
			for (const s of other) piece.add(s);
			pieces = pieces.filter((p) => p !== other);
			merged = true;
			break;
		}
	}
	return pieces;
}

describe('projections equal a naive recount on random networks', () => {
	it('shared solutions, encounters and co-adoption', () => {
		fc.assert(
			fc.property(reseaux, (reseau) => {
				const sets = having(reseau);
				const met = new Map(rencontres(reseau, 1).map((r) => [`${r.a} ${r.b}`, r.solutions]));
				sets.forEach((first, a) =>
					sets.slice(a + 1).forEach((second, i) => {
						const b = a + 1 + i;
						const both = [...first].filter((s) => second.has(s)).sort((x, y) => x - y);
						expect(partagees(reseau, a, b)).toEqual(both);
						expect(met.get(`${a} ${b}`) ?? []).toEqual(both);
					})
				);
				const matrice = reseau.solutions.map((_, i) =>
					reseau.solutions.map((__, j) => sets.filter((set) => set.has(i) && set.has(j)).length)
				);
				expect(coadoption(reseau)).toEqual(matrice);
			})
		);
	});

	it('components and bridges', () => {
		fc.assert(
			fc.property(reseaux, (reseau) => {
				const linked = composantes(reseau).filter(
					({ solutions, organisations }) => solutions.length > 0 && organisations.length > 0
				);
				expect(linked).toHaveLength(groups(reseau).length);
				const naive = reseau.solutions
					.map((_, i) => i)
					.filter((i) => groups(reseau, i).length > groups(reseau).length);
				expect(ponts(reseau)).toEqual(naive);
			})
		);
	});

	it('an order of the matrix keeps every row and column once', () => {
		fc.assert(
			fc.property(reseaux, fc.constantFrom('blocs', 'alphabetique'), (reseau, tri) => {
				const { solutions, organisations } = ordreMatrice(reseau, tri);
				expect(solutions.toSorted((a, b) => a - b)).toEqual(reseau.solutions.map((_, i) => i));
				expect(organisations.toSorted((a, b) => a - b)).toEqual(
					reseau.organisations.map((_, i) => i)
				);
			})
		);
	});
});

describe('what is counted', () => {
	it('an organisation that promotes and uses is a promoter only; a funder shares nothing', () => {
		const reseau = read(
			petit(
				[solution('s')],
				[
					adoption('s', 'a', 'promoteur'),
					adoption('s', 'a', 'adoptant'),
					adoption('s', 'b', 'adoptant'),
					adoption('s', 'c', 'financeur'),
					adoption('s', 'd', 'adoptant', { etat: 'annonce' })
				]
			)
		);
		expect(degres(reseau)).toEqual([{ promoteurs: 1, adoptants: 1, organisations: 3 }]);
		expect(rencontres(reseau, 1).map(({ a, b }) => [a, b])).toEqual([
			[0, 1],
			[0, 3],
			[1, 3]
		]);
	});

	it('a solution between two groups is a bridge; removed, nothing links them', () => {
		const reseau = read(
			petit(
				[solution('x'), solution('y'), solution('z')],
				[
					...['a', 'b'].map((o) => adoption('x', o)),
					...['b', 'c'].map((o) => adoption('y', o)),
					...['c', 'd'].map((o) => adoption('z', o))
				]
			)
		);
		expect(ponts(reseau)).toEqual([1]);
		expect(composantes(reseau)).toHaveLength(1);
	});
});
