import { error, redirect } from '@sveltejs/kit';
import { NOMS_ROLE } from '#lib/domain/mots/compte.ts';
import type { Compte } from './compte.ts';
import { peut, type Role } from './role.ts';

type Evenement = { locals: { compte: Compte | null }; url: URL };

export const CONNEXION = '/equipe/connexion';

/**
 * The account that asks, when it may do what `role` may. Throws SvelteKit's redirection to the page
 * where one signs in, which comes back here, or its error 403.
 */
export function exiger({ locals, url }: Evenement, role: Role): Compte {
	if (!locals.compte) {
		const suite = encodeURIComponent(url.pathname + url.search);
		redirect(303, `${CONNEXION}?suite=${suite}`);
	}
	if (!peut(locals.compte.role, role)) {
		error(403, {
			message: `Votre compte ne le permet pas\u202f: il faut le rôle «\u202f${NOMS_ROLE[role]}\u202f». Demandez-le à qui administre les comptes.`,
			code: 'role-insuffisant'
		});
	}
	return locals.compte;
}
