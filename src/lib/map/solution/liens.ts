import type { AdoptionNommee } from '#lib/domain/adoption/fiche.ts';
import { ROLES_ADOPTANTS } from '#lib/domain/adoption/filtre.ts';
import { usages } from '#lib/domain/adoption/portee.ts';
import type { Adoption } from '#lib/domain/adoption.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Choix } from '#lib/domain/visibilite.ts';
import type { Plan, Position } from '#lib/geo/plan.ts';
import { lieuDe } from './lieu.ts';

type Role = Adoption['role'];

/** A structure on the map, in units of the metropolitan frame. */
export type MarqueCarte = { nom: string; role: Role; x: number; y: number };

/** What is drawn over the map of a reach, and what could not be. */
export type LiensCarte = {
	/** From a promoter to a user: a path of relative `m` and `l`. */
	traits: { de: string; vers: string; d: string }[];
	marques: MarqueCarte[];
	/** Organisations that have it and are drawn nowhere: no territory known, or in an inset. */
	sansLieu: string[];
	horsCadre: string[];
};

/** Nearer than this, a mark would hide another one: it moves to the right, in units of the frame. */
const ECART = 20;
/** How far a line bends from the straight one, as a share of its length. */
const FLECHE = 0.14;

/** Roles that are drawn, from the nearest to the farthest; one mark per organisation. */
const DESSINES: readonly Role[] = ['promoteur', 'co-developpeur', ...ROLES_ADOPTANTS];

/**
 * The marks of a solution and the lines from each of its promoters to each of its users, by the edges
 * in course (`faits`); `tous` are all its edges. Funders, contributors and what is only announced are
 * not drawn.
 */
export function liensCarte(
	index: Index,
	choix: Choix,
	plan: Pick<Plan, 'departements' | 'largeur'>,
	faits: readonly AdoptionNommee[],
	tous: readonly AdoptionNommee[] = faits
): LiensCarte {
	const kept = drawn(faits, tous);
	const places = kept.map(({ structure }) =>
		structure === null ? null : lieuDe(index, choix, structure, plan)
	);
	const names = (test: (place: (typeof places)[number]) => boolean) =>
		kept.filter((_, i) => test(places[i]!)).map(({ nom }) => nom);
	const marques = spread(
		kept.flatMap(({ nom, adoption: { role } }, i) => {
			const place = places[i]!;
			return place === null || place === 'hors-cadre' ? [] : [{ nom, role, position: place }];
		}),
		plan.largeur
	);
	return {
		traits: linesOf(marques),
		marques,
		sansLieu: names((place) => place === null),
		horsCadre: names((place) => place === 'hors-cadre')
	};
}

// Edges come from the nearest role to the farthest: the first of an organisation is its mark.
function drawn(faits: readonly AdoptionNommee[], tous: readonly AdoptionNommee[]) {
	const facts = (liste: readonly AdoptionNommee[]) => liste.map(({ adoption }) => adoption);
	const used = new Set(usages(facts(faits), facts(tous)));
	const seen = new Set<string>();
	return faits.filter(({ adoption }) => {
		const { role, etat, organisation } = adoption;
		const shown =
			DESSINES.includes(role) &&
			etat === 'en-service' &&
			(!ROLES_ADOPTANTS.includes(role) || used.has(adoption)) &&
			!seen.has(organisation.slug);
		if (shown) seen.add(organisation.slug);
		return shown;
	});
}

function spread(
	marks: readonly { nom: string; role: Role; position: Position }[],
	largeur: number
): MarqueCarte[] {
	const placed: MarqueCarte[] = [];
	for (const { nom, role, position } of marks) {
		let [x] = position;
		const y = position[1];
		const taken = () => placed.some((m) => Math.hypot(m.x - x, m.y - y) < ECART);
		while (taken() && x < largeur) x += ECART;
		placed.push({ nom, role, x, y });
	}
	return placed;
}

function linesOf(marques: readonly MarqueCarte[]): LiensCarte['traits'] {
	const users = marques.filter(({ role }) => ROLES_ADOPTANTS.includes(role));
	return marques
		.filter(({ role }) => role === 'promoteur')
		.flatMap((de) => users.map((vers) => ({ de: de.nom, vers: vers.nom, d: arc(de, vers) })));
}

/** Straight pieces of a line: no format needs to know curves. */
const MORCEAUX = 12;

// A quadratic curve bent to one side, as relative moves between whole points.
function arc(a: MarqueCarte, b: MarqueCarte): string {
	const x = (a.x + b.x) / 2 - (b.y - a.y) * FLECHE;
	const y = (a.y + b.y) / 2 + (b.x - a.x) * FLECHE;
	const along = (t: number, from: number, by: number, to: number) =>
		Math.round((1 - t) ** 2 * from + 2 * t * (1 - t) * by + t ** 2 * to);
	let [px, py] = [a.x, a.y];
	let d = `m${a.x} ${a.y}`;
	for (let i = 1; i <= MORCEAUX; i++) {
		const t = i / MORCEAUX;
		const [nx, ny] = [along(t, a.x, x, b.x), along(t, a.y, y, b.y)];
		d += `l${nx - px} ${ny - py}`;
		[px, py] = [nx, ny];
	}
	return d;
}
