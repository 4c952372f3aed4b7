import { error } from '@sveltejs/kit';

/** The number of an import in an address; anything else is no page. */
export function numeroDe(id: string): number {
	if (!/^[1-9]\d{0,14}$/.test(id)) {
		error(404, { message: 'Il n’y a pas d’import de ce numéro.', code: 'introuvable' });
	}
	return Number(id);
}
