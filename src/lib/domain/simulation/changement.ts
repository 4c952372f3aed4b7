/**
 * The kinds of change, in the order in which a scenario applies them: who goes, then who merges, then
 * who joins, then where, then what. So a structure that left, or that was merged into another, can do
 * nothing more.
 */
export const TYPES_CHANGEMENT = ['quitte', 'fusion', 'adhere', 'etend', 'ouvre'] as const;
export type TypeChangement = (typeof TYPES_CHANGEMENT)[number];

/** One "what if", on the slug of a structure. */
export type Changement =
	/** It leaves the network, with its territory, its services and its relations. */
	| { type: 'quitte'; structure: string }
	/** `avec` merges into it: it keeps its own name, famille, roles and membership. */
	| { type: 'fusion'; structure: string; avec: string }
	/** Its membership was unknown: it becomes a member. */
	| { type: 'adhere'; structure: string }
	/** It serves the whole of a département (its code). */
	| { type: 'etend'; structure: string; departement: string }
	/** It proposes an axe or a sous-thématique (its id). */
	| { type: 'ouvre'; structure: string; service: string };

/** What a simulated noyau is the simulation of. */
export type Scenario = {
	/** Those that have an effect, in the order in which they were applied. */
	changements: Changement[];
	/** Name of each structure that they name, before any change: whole, or short when it is long. */
	noms: Record<string, string>;
};

/** The slugs that a change names, the one it is about first. */
export function slugsDe(changement: Changement): string[] {
	return changement.type === 'fusion'
		? [changement.structure, changement.avec]
		: [changement.structure];
}

/** What a change says besides its structure; empty when it says nothing more. */
export function objetDe(changement: Changement): string {
	switch (changement.type) {
		case 'fusion':
			return changement.avec;
		case 'etend':
			return changement.departement;
		case 'ouvre':
			return changement.service;
		default:
			return '';
	}
}

/** The changes in the order in which they are applied: by type, then by slug, then by object. */
export function ordonne(changements: readonly Changement[]): Changement[] {
	const key = (c: Changement) => `${TYPES_CHANGEMENT.indexOf(c.type)} ${c.structure} ${objetDe(c)}`;
	return [...changements].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
