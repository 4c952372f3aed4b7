import type { Adoption, AdoptionAgregee } from '#lib/domain/adoption.ts';
import { numerosDe } from '#lib/domain/reseau/numero.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Release } from '#lib/domain/release.ts';
import type { Solution } from '#lib/domain/solution.ts';
import { visibiliteReader } from '#lib/domain/visibilite.ts';
import { momentDe, type FiltreAdoption } from './filtre.ts';

/** What the network needs of a release. */
export type PartieSolutions = Pick<
	Release,
	'solutions' | 'adoptions' | 'adoptionsAgregees' | 'sources'
>;

/** One end of an edge; `structure` is its number in the noyau, null when it is another body. */
export type Organisation = Adoption['organisation'] & { structure: number | null };

/** An edge: numbers of its solution and of its organisation, and the fact itself. */
export type Arete = { solution: number; organisation: number; adoption: Adoption };

/** The bipartite network solution × organisation, as a filter shows it. */
export type ReseauAdoption = {
	solutions: Solution[];
	/** The organisations of the edges, dated or not, in the order of their slugs. */
	organisations: Organisation[];
	aretes: Arete[];
	/** When a date is asked: edges whose beginning is unknown; they are in no count. */
	nonDatees: Arete[];
	/** Counts without names, of the solutions listed. */
	agregees: AdoptionAgregee[];
	/** Edges of the solutions listed that the choice of evidence hides. */
	masques: number;
};

/**
 * Reads the network under a filter. A solution without an axe stays when no axe is asked; one whose
 * edges a family, a role or a date removes goes with them. Keeps the order of the release.
 */
export function adoptions(
	partie: PartieSolutions,
	index: Index,
	filtre: FiltreAdoption
): ReseauAdoption {
	const visible = visibiliteReader(partie, filtre);
	const asked = visible(partie.solutions).montres.filter((solution) => isAsked(solution, filtre));
	const slugs = new Set(asked.map(({ slug }) => slug));
	const here = visible(partie.adoptions.filter(({ solution }) => slugs.has(solution)));
	const gardees = here.montres.filter(keeper(index, filtre));
	const { date } = filtre;
	const moment = (a: Adoption) => (date === null ? 'en-cours' : momentDe(a, date));
	const shown = gardees.filter((a) => moment(a) !== 'hors');
	const narrowed = filtre.familles.length > 0 || filtre.roles.length > 0 || date !== null;
	const linked = new Set(shown.map(({ solution }) => solution));
	const solutions = narrowed ? asked.filter(({ slug }) => linked.has(slug)) : asked;
	const organisations = organisationsOf(index, shown);
	const aretes = numberEdges(solutions, organisations, shown);
	const dated = ({ adoption }: Arete) => moment(adoption) === 'en-cours';
	return {
		solutions,
		organisations,
		aretes: aretes.filter(dated),
		nonDatees: aretes.filter((arete) => !dated(arete)),
		agregees: visible(partie.adoptionsAgregees).montres.filter(({ solution }) =>
			solutions.some(({ slug }) => slug === solution)
		),
		masques: here.masques
	};
}

function isAsked({ origine, axes }: Solution, filtre: FiltreAdoption): boolean {
	if (filtre.origine !== 'toutes' && filtre.origine !== origine) return false;
	return filtre.axes.length === 0 || axes.some(({ axe }) => filtre.axes.includes(axe));
}

function keeper({ noyau }: Index, { familles, roles }: FiltreAdoption) {
	const codes = new Map(
		noyau.structures.map(({ slug, famille }) => [slug, noyau.familles[famille]?.id])
	);
	return ({ organisation, role }: Adoption): boolean => {
		if (roles.length > 0 && !roles.includes(role)) return false;
		if (familles.length === 0) return true;
		const famille = organisation.type === 'structure' ? codes.get(organisation.slug) : undefined;
		return famille !== undefined && familles.includes(famille);
	};
}

function organisationsOf({ noyau }: Index, faits: readonly Adoption[]): Organisation[] {
	const numeros = numerosDe(noyau);
	const found = new Map<string, Organisation>();
	for (const { organisation } of faits) {
		const { slug, type } = organisation;
		const structure = type === 'structure' ? (numeros.get(slug) ?? null) : null;
		const nom = structure === null ? organisation.nom : noyau.structures[structure]!.court;
		if (!found.has(slug)) found.set(slug, { ...organisation, nom, structure });
	}
	return [...found.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function numberEdges(
	solutions: readonly Solution[],
	organisations: readonly Organisation[],
	faits: readonly Adoption[]
): Arete[] {
	const lignes = new Map(solutions.map(({ slug }, i) => [slug, i]));
	const colonnes = new Map(organisations.map(({ slug }, i) => [slug, i]));
	return faits.map((adoption) => ({
		solution: lignes.get(adoption.solution)!,
		organisation: colonnes.get(adoption.organisation.slug)!,
		adoption
	}));
}

/** Why a solution is linked to each axe asked (to all its axes when none is). */
export function liensAxes({ axes }: Solution, filtre: Pick<FiltreAdoption, 'axes'>) {
	return axes.filter(({ axe }) => filtre.axes.length === 0 || filtre.axes.includes(axe));
}
