import { disposition } from '#lib/domain/adoption/disposition.ts';
import type { RoleAdoption } from '#lib/domain/adoption/filtre.ts';
import type { LienLu } from '#lib/view/adoption/lien.ts';
import type { GrapheLu, NoeudLu, OrganisationLue } from './graphe-lu.ts';
import { COTE_MARQUE } from './marque-role.ts';

/**
 * The three lanes, in pixels: names of those who carry (right-aligned), solutions in boxes, names of
 * the others. `pas`: from a row to the next; `tete`: room for the names of the lanes; `signe`: room that a
 * letter takes at most in the mean, in 13 px.
 */
export const LANES = {
	pas: 19,
	tete: 34,
	noms: 252,
	solution: { x: 406, largeur: 236 },
	droite: 796,
	largeur: 1048,
	marque: 16,
	signe: 8.4
} as const;

export type MarquePlacee = { role: RoleAdoption; x: number; y: number };

/** A drawn node; (x, y) is where its name is written: its end, its middle or its beginning. */
export type NoeudPlace = NoeudLu & { court: string; x: number; y: number };

export type Point = readonly [number, number];

/** A pair drawn from its organisation to its solution, and the sentence that says it. */
export type LienTrace = Pick<LienLu, 'role' | 'annonce' | 'phrase'> & { de: Point; vers: Point };

export type GraphePlan = {
	largeur: number;
	hauteur: number;
	croisements: number;
	/** Each with its curves. */
	solutions: (NoeudPlace & { liens: LienTrace[] })[];
	organisations: (NoeudPlace & { cote: 'gauche' | 'droite'; marques: MarquePlacee[] })[];
};

/** Lays the graph out: every curve goes from the marks of an organisation to the box of a solution. */
export function layoutGraphe(lu: GrapheLu): GraphePlan {
	const places = disposition({
		solutions: lu.solutions.map(({ cle }) => cle),
		organisations: lu.organisations,
		liens: lu.liens
	});
	const y = (rang: number) => round(LANES.tete + (rang + 0.5) * LANES.pas);
	const ys = places.solutions.map(y);
	const yo = places.organisations.map(y);
	const tracesOf = (s: number) =>
		lu.liens
			.filter(({ solution }) => solution === s)
			.map(({ organisation, role, annonce, phrase }): LienTrace => {
				const { cote } = lu.organisations[organisation]!;
				const [de, vers] = endsOf(cote, yo[organisation]!, ys[s]!);
				return { role, annonce, phrase, de, vers };
			});
	return {
		largeur: LANES.largeur,
		hauteur: LANES.tete + places.hauteur * LANES.pas + 4,
		croisements: places.croisements,
		solutions: lu.solutions.map((solution, s) => ({
			...solution,
			court: abrege(solution.nom, LANES.solution.largeur - 8),
			x: LANES.solution.x + LANES.solution.largeur / 2,
			y: ys[s]!,
			liens: tracesOf(s)
		})),
		organisations: lu.organisations.map((organisation, o) => ({
			...organisation,
			...nameOf(organisation, yo[o]!),
			marques: marquesOf(organisation, yo[o]!)
		}))
	};
}

function nameOf({ nom, cote, roles }: OrganisationLue, y: number) {
	const beside = roles.length * LANES.marque + 6;
	return {
		court: abrege(nom, LANES.noms - beside),
		x: cote === 'gauche' ? LANES.noms - beside : LANES.droite + beside,
		y
	};
}

// The nearest role is the nearest to its name.
function marquesOf({ cote, roles }: OrganisationLue, y: number): MarquePlacee[] {
	const top = y - COTE_MARQUE / 2;
	return roles.map((role, i) => {
		const x =
			cote === 'gauche'
				? LANES.noms - (roles.length - i) * LANES.marque
				: LANES.droite + (roles.length - 1 - i) * LANES.marque + 2;
		return { role, x, y: top };
	});
}

/** From the inner edge of a lane to the side of a box. */
function endsOf(cote: 'gauche' | 'droite', from: number, to: number): [Point, Point] {
	const { x, largeur } = LANES.solution;
	return cote === 'gauche'
		? [
				[LANES.noms, from],
				[x, to]
			]
		: [
				[LANES.droite, from],
				[x + largeur, to]
			];
}

/** The curve of a pair, level at both ends. */
export function courbe({ de: [x1, y1], vers: [x2, y2] }: Pick<LienTrace, 'de' | 'vers'>): string {
	const bend = (x1 + x2) / 2;
	return `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`;
}

/** A name cut to a width; the whole one is in its title. */
function abrege(nom: string, largeur: number): string {
	const signes = Math.floor(largeur / LANES.signe);
	return nom.length <= signes ? nom : `${nom.slice(0, signes - 1).trimEnd()}…`;
}

const round = (n: number) => Math.round(n * 10) / 10;
