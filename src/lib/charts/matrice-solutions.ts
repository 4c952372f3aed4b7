import { ordreMatrice, type TriAdoption } from '#lib/domain/adoption/ordre.ts';
import type { ReseauAdoption } from '#lib/domain/adoption/reseau.ts';
import { liensParPaire, type LienLu } from '#lib/view/adoption/lien.ts';

/** One cell: the sentence of a pair, its nearest role, the sheet of its solution. */
export type CaseRole = Pick<LienLu, 'phrase' | 'role' | 'annonce'> & { href: string };

export type MatriceLue = {
	/** `coupe`: the first organisation that is no structure. */
	colonnes: { id: string; nom: string; coupe: boolean }[];
	lignes: { id: string; nom: string; href: string; cases: (CaseRole | null)[] }[];
};

/** The network as rows (solutions) and columns (organisations that an edge links), in their order. */
export function readMatrice(reseau: ReseauAdoption, tri: TriAdoption): MatriceLue {
	const ordre = ordreMatrice(reseau, tri);
	const linked = new Set(reseau.aretes.map(({ organisation }) => organisation));
	const columns = ordre.organisations.filter((o) => linked.has(o));
	const first = columns.find((o) => reseau.organisations[o]!.structure === null);
	const cells = new Map(
		liensParPaire(reseau).map((lien) => [`${lien.solution} ${lien.organisation}`, lien])
	);
	return {
		colonnes: columns.map((o) => {
			const { slug, nom } = reseau.organisations[o]!;
			return { id: slug, nom, coupe: o === first };
		}),
		lignes: ordre.solutions.map((s) => {
			const { slug, nom } = reseau.solutions[s]!;
			const href = `/solutions/${slug}`;
			const cases = columns.map((o): CaseRole | null => {
				const lien = cells.get(`${s} ${o}`);
				return lien ? { ...lien, href } : null;
			});
			return { id: slug, nom, href, cases };
		})
	};
}
