import { ROLES_ADOPTION } from './role.ts';
import type { Adoption } from '#lib/domain/adoption.ts';
import type { Solution } from '#lib/domain/solution.ts';
import type { Choix } from '#lib/domain/visibilite.ts';

export type RoleAdoption = Adoption['role'];
export type Origine = Solution['origine'];

/** Which solutions and which of their links are asked for. Empty lists ask for everything. */
export type FiltreAdoption = Choix & {
	/** The study's solutions by default: one click shows them all. */
	origine: Origine | 'toutes';
	axes: string[];
	/** Families of the structures; an organisation that is no structure has none. */
	familles: string[];
	roles: RoleAdoption[];
	/** State at the end of this partial date ("2023"); null: no date is asked. */
	date: string | null;
};

export const FILTRE_ADOPTION_DEFAUT: FiltreAdoption = {
	origine: 'etude-2023',
	axes: [],
	familles: [],
	roles: [],
	date: null,
	confiance: 'moyenne',
	source: 'toutes'
};

/** Who uses a solution or hands it on to its members; a promoter never counts among them. */
export const ROLES_ADOPTANTS: readonly RoleAdoption[] = ['adoptant', 'distributeur'];

/** Who has a solution in hand: everyone but those who only pay for it. */
export const ROLES_PARTAGE: readonly RoleAdoption[] = ROLES_ADOPTION.filter(
	(role) => role !== 'financeur'
);

/** Where an edge stands at a date: `non-datee` is neither in nor out. */
export type Moment = 'en-cours' | 'hors' | 'non-datee';

/**
 * Reads an edge at the end of a partial date. A partial beginning ("2019") counts from its first
 * day, a partial end until its last; without a beginning nobody knows, unless it has ended.
 */
export function momentDe(
	{ depuis, jusqua }: Pick<Adoption, 'depuis' | 'jusqua'>,
	date: string
): Moment {
	// "~" comes after every sign of a date: a prefix with it is the end of its period.
	if (jusqua !== null && `${jusqua}~` < date) return 'hors';
	if (depuis === null) return 'non-datee';
	return depuis <= `${date}~` ? 'en-cours' : 'hors';
}
