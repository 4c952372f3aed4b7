import { peut, type Role } from '#lib/server/compte/role.ts';

/** `aide`: what one does there. */
type Entree = { href: string; titre: string; role: Role; aide: string };

/** The pages of the team's room, in the order of the work, with the role that each asks for. */
const MENU: readonly Entree[] = [
	entree('/equipe', 'Accueil', 'contribution', 'Ce qui attend.'),
	entree('/equipe/imports', 'Importer', 'edition', 'Donner un tableau, le contrôler, l’accepter.'),
	entree('/equipe/structures', 'Structures', 'contribution', 'Ouvrir une fiche et la corriger.'),
	entree('/equipe/solutions', 'Solutions', 'lecture', 'Les logiciels et qui les utilise.'),
	entree('/equipe/sources', 'Sources', 'lecture', 'Ce qui atteste chaque fait.'),
	entree('/equipe/relectures', 'Relectures', 'lecture', 'Faire relire sa fiche à une structure.'),
	entree('/equipe/publier', 'Publier', 'lecture', 'Voir ce qui changera, puis le rendre public.'),
	entree('/equipe/versions', 'Versions', 'lecture', 'Comparer deux versions, revenir à l’une.'),
	entree('/equipe/journal', 'Journal', 'lecture', 'Qui a fait quoi, et quand.'),
	entree('/equipe/comptes', 'Comptes', 'administration', 'Inviter, donner un rôle, suspendre.'),
	entree('/equipe/compte', 'Mon compte', 'contribution', 'Vos sessions et votre mot de passe.')
];

function entree(href: string, titre: string, role: Role, aide: string): Entree {
	return { href, titre, role, aide };
}

/** What an account of this role finds in the menu. */
export function menuDe(role: Role): readonly Entree[] {
	return MENU.filter(({ role: demande }) => peut(role, demande));
}
