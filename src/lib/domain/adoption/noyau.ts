import type { Axe } from '#lib/domain/axe.ts';
import { preuveReader } from '#lib/domain/reseau/appartenance.ts';
import { numerote } from '#lib/domain/reseau/cible.ts';
import type { Preuves } from '#lib/domain/reseau/couche.ts';
import type { Release } from '#lib/domain/release.ts';
import { ROLES_ADOPTANTS } from './filtre.ts';
import { ORIGINES } from './origine.ts';

/** A shared solution, as the browser counts it; `preuves` is the mask of `couche.ts`. */
export type SolutionNoyau = {
	slug: string;
	nom: string;
	/** Number in `ORIGINES`. */
	origine: number;
	/** Bits of `cible.ts`: the sous-thématique of each link, or its axe when it says no more. */
	cibles: number[];
	preuves: Preuves;
	/** Users counted without a name, in pairs: number, preuves. Absent: none. */
	sansNom?: number[];
};

/**
 * Rows of integers: structure, solution, kind (below), first year (0: unknown), last year (0: none
 * known), preuves. Structures only: what another body uses reaches no territory known here.
 */
export const LARGEUR_ADOPTION = 6;

/** Who promotes a solution is never one of its users; an announcement is no use yet. */
export const ADOPTION = { promotion: 0, usage: 1 } as const;

type Partie = Pick<
	Release,
	'structures' | 'solutions' | 'adoptions' | 'adoptionsAgregees' | 'sources'
> & { axes: Axe[] };

/** The solutions of a release and who promotes or uses them, in its order. */
export function adoptionRows(release: Partie): {
	solutions: SolutionNoyau[];
	adoptions: number[];
} {
	const preuveDe = preuveReader(release);
	const { bitAxe, bitSous } = numerote(release.axes);
	const bit = ({ axe, sousThematique }: Release['solutions'][number]['axes'][number]) =>
		sousThematique === null ? bitAxe.get(axe)! : bitSous.get(sousThematique)!;
	const solutions = release.solutions.map((solution): SolutionNoyau => {
		const { slug, nom, origine, axes } = solution;
		const counted = release.adoptionsAgregees.filter((fait) => fait.solution === slug);
		const sansNom = counted.flatMap((fait) => [fait.nombre, preuveDe(fait)]);
		return {
			slug,
			nom,
			origine: ORIGINES.indexOf(origine),
			cibles: axes.map(bit),
			preuves: preuveDe(solution),
			...(sansNom.length === 0 ? {} : { sansNom })
		};
	});
	return { solutions, adoptions: rowsOf(release, preuveDe) };
}

function rowsOf(release: Partie, preuveDe: ReturnType<typeof preuveReader>): number[] {
	const structures = new Map(release.structures.map(({ slug }, s) => [slug, s]));
	const solutions = new Map(release.solutions.map(({ slug }, i) => [slug, i]));
	return release.adoptions.flatMap((fait) => {
		const { organisation, role, etat, depuis, jusqua } = fait;
		const structure =
			organisation.type === 'structure' ? structures.get(organisation.slug) : undefined;
		const solution = solutions.get(fait.solution);
		const promotion = role === 'promoteur';
		const usage = ROLES_ADOPTANTS.includes(role) && etat === 'en-service';
		if (structure === undefined || solution === undefined || !(promotion || usage)) return [];
		const kind = promotion ? ADOPTION.promotion : ADOPTION.usage;
		return [structure, solution, kind, yearOf(depuis), yearOf(jusqua), preuveDe(fait)];
	});
}

// A year is all that a state "at the end of" asks.
const yearOf = (date: string | null) => (date === null ? 0 : Number(date.slice(0, 4)));
