import type { EtatAxe } from '#lib/domain/etat.ts';
import { axesOf } from '#lib/domain/fiche/service.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { proposentDe } from '#lib/domain/couverture/lecture.ts';
import { couverturesDe, type ChoixLieu, type EtatLieu, type Lieu } from './lieu.ts';
import type { Service } from '#lib/domain/service.ts';

/** What one structure present says on an axe. */
export type Proposition = {
	/** Place of the structure in the fiche. */
	structure: number;
	etat: EtatAxe;
	/** The shown facts, in the study's order. */
	services: Service[];
};

/** A structure that is not there and proposes the axe nearby. */
export type Ailleurs = { slug: string; court: string; departements: string[] };

/** One axe in a place. */
export type AxeLieu = EtatLieu & {
	axe: { id: string; nom: string; court: string };
	sousThematiques: { id: string; nom: string }[];
	propositions: Proposition[];
	ailleurs: Ailleurs[];
};

/** The 12 axes of a place, from the shown services of the structures present. */
export function axesOfLieu(
	index: Index,
	lieu: Lieu,
	choix: ChoixLieu,
	services: readonly Service[]
): AxeLieu[] {
	const { structures, axes } = index.noyau;
	const parStructure = lieu.presents.map(({ structure }) => {
		const { slug } = structures[structure]!;
		const siens = services.filter((service) => service.structure === slug);
		return axesOf(index, choix, structure, siens);
	});
	return couverturesDe(index, choix).map((r, a) => {
		const { id, nom, court, sousThematiques } = axes[a]!;
		return {
			...lieu.etats[a]!,
			axe: { id, nom, court },
			sousThematiques,
			propositions: parStructure.flatMap((fiches, structure): Proposition[] => {
				const { etat, services } = fiches[a]!;
				return services.length === 0 ? [] : [{ structure, etat, services }];
			}),
			ailleurs: ailleursDe(index, lieu, (d) => proposentDe(index, r, d) ?? [])
		};
	});
}

function ailleursDe(
	{ noyau }: Index,
	{ presents, departements, autour }: Lieu,
	proposent: (d: number) => number[]
): Ailleurs[] {
	const here = new Set(presents.map(({ structure }) => structure));
	const found = new Map<number, Ailleurs>();
	for (const d of new Set([...departements, ...autour])) {
		for (const s of proposent(d).filter((structure) => !here.has(structure))) {
			const { slug, court } = noyau.structures[s]!;
			const ailleurs = found.get(s) ?? { slug, court, departements: [] };
			ailleurs.departements.push(noyau.departements[d]!.code);
			found.set(s, ailleurs);
		}
	}
	return [...found.values()].sort((a, b) => b.departements.length - a.departements.length);
}
