import type { RoleAdoption } from '#lib/domain/adoption/filtre.ts';
import { ROLES_ADOPTION } from '#lib/domain/adoption/role.ts';
import type { ReseauAdoption } from '#lib/domain/adoption/reseau.ts';

/** Every role with the number of its edges, dated or not. */
export function legendeRoles({
	aretes,
	nonDatees
}: Pick<ReseauAdoption, 'aretes' | 'nonDatees'>): { role: RoleAdoption; nombre: number }[] {
	const edges = [...aretes, ...nonDatees];
	return ROLES_ADOPTION.map((role) => ({
		role,
		nombre: edges.filter(({ adoption }) => adoption.role === role).length
	}));
}
