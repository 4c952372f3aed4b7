import { error } from '@sveltejs/kit';
import type { Base } from '#lib/server/base/base.ts';
import { type Fiche, lireImport } from './fiche.ts';

/** The import that an address names; any other address is no page: throws SvelteKit's error 404. */
export async function importDemande(base: Base, id: string): Promise<Fiche> {
	const numero = /^[1-9]\d{0,14}$/.test(id) ? Number(id) : null;
	const fiche = numero === null ? null : await lireImport(base, numero);
	if (fiche) return fiche;
	error(404, { message: 'Il n’y a pas d’import de ce numéro.', code: 'introuvable' });
}
