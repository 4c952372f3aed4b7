import { error } from '@sveltejs/kit';
import { lireVersion, type VersionGardee } from '#lib/server/base/retour.ts';
import type { Salle } from './salle.ts';

/** The release that an address names; ends the request with a 404 when there is none. */
export async function versionDe({ base }: Salle, numero: string): Promise<VersionGardee> {
	const found = /^[1-9]\d{0,8}$/.test(numero) ? await lireVersion(base, Number(numero)) : null;
	if (found) return found;
	const proches = [{ href: '/equipe/versions', nom: 'Toutes les versions' }];
	return error(404, { message: 'Cette version n’existe pas.', code: 'version-inconnue', proches });
}
