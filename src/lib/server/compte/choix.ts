import { currentRelease } from '#lib/server/release.ts';
import { ROLES, type Role } from './role.ts';

/** What each role may do, for who gives it. */
export const CE_QUE_PEUT: Record<Role, string> = {
	contribution: 'Contribution : propose pour ses structures',
	lecture: 'Lecture : voit tout, ne change rien',
	edition: 'Édition : importe et modifie le brouillon',
	publication: 'Publication : publie et revient en arrière',
	administration: 'Administration : gère aussi les comptes'
};

type Choix = { value: string; label: string }[];

/** What the forms of an account choose from: the roles, and the structures of the public release. */
export function choixDroits(): { roles: Choix; structures: Choix } {
	const { structures } = currentRelease().release;
	const named = structures.map(({ slug, nom }) => ({ value: slug, label: nom.valeur }));
	return {
		roles: ROLES.map((role) => ({ value: role, label: CE_QUE_PEUT[role] })),
		structures: named.sort((a, b) => a.label.localeCompare(b.label, 'fr'))
	};
}
