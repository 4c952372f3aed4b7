import { menuDe } from './menu.ts';
import type { LayoutServerLoad } from './$types';

/** Who is in the team's room, and the pages that this account opens; each page says which role it asks for. */
export const load: LayoutServerLoad = ({ locals: { compte } }) => ({
	compte,
	menu: compte ? menuDe(compte.role) : []
});
