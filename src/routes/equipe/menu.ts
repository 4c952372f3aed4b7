import { peut, type Role } from '#lib/server/compte/role.ts';

type Entree = { href: string; titre: string; role: Role };

/** The pages of the team's room, in the order of the work, with the role that each asks for. */
const MENU: readonly Entree[] = [
	{ href: '/equipe', titre: 'Accueil', role: 'contribution' },
	{ href: '/equipe/imports', titre: 'Importer', role: 'edition' },
	{ href: '/equipe/structures', titre: 'Structures', role: 'contribution' },
	{ href: '/equipe/solutions', titre: 'Solutions', role: 'lecture' },
	{ href: '/equipe/sources', titre: 'Sources', role: 'lecture' },
	{ href: '/equipe/relectures', titre: 'Relectures', role: 'lecture' },
	{ href: '/equipe/publier', titre: 'Publier', role: 'lecture' },
	{ href: '/equipe/versions', titre: 'Versions', role: 'lecture' },
	{ href: '/equipe/journal', titre: 'Journal', role: 'lecture' },
	{ href: '/equipe/comptes', titre: 'Comptes', role: 'administration' },
	{ href: '/equipe/compte', titre: 'Mon compte', role: 'contribution' }
];

/** What an account of this role finds in the menu. */
export function menuDe(role: Role): readonly Entree[] {
	return MENU.filter(({ role: demande }) => peut(role, demande));
}
