import type { Role } from './role.ts';

/** Who asks, as every page of the team's room knows them: nothing secret. */
export type Compte = {
	id: string;
	nom: string;
	email: string;
	role: Role;
	/** Slugs of the structures that a contributor may propose for. */
	structures: readonly string[];
};

/** How the history names the author of what an account does. */
export function auteurDe({ nom, email }: Pick<Compte, 'nom' | 'email'>): string {
	return `${nom} <${email}>`;
}
