/**
 * What an account may do, from the least to the most: each role may do what the ones before it may.
 * A contributor sees and proposes for the structures that were given to them, and nothing else.
 */
export const ROLES = [
	'contribution',
	'lecture',
	'edition',
	'publication',
	'administration'
] as const;
export type Role = (typeof ROLES)[number];

/** Tells whether a role may do what another one is asked for. */
export function peut(role: Role, demande: Role): boolean {
	return ROLES.indexOf(role) >= ROLES.indexOf(demande);
}
