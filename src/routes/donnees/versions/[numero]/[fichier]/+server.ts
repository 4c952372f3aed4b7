import { nearest } from '#lib/domain/proche.ts';
import { cheminVersion } from '#lib/donnees/chemin.ts';
import { lotDeVersion } from '#lib/donnees/versions.ts';
import { occupe } from '#lib/server/fichier.ts';
import { currentRelease, releaseNumero } from '#lib/server/release.ts';
import { probleme } from '#lib/server/probleme.ts';
import { guillemets } from '#lib/view/nombre.ts';
import type { RequestHandler } from './$types';

/** One file of the public release, or of one that this server has kept, at an address that will not change. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
	const request = { instance: url.pathname, requestId: locals.requestId };
	const version = /^[1-9]\d{0,5}$/.test(params.numero)
		? releaseNumero(Number(params.numero))
		: null;
	if (!version) return autreVersion(params, currentRelease().release.numero, request);
	const { numero, fichiers } = lotDeVersion(version, url.origin);
	const fichier = fichiers.find(({ nom }) => nom === params.fichier);
	if (!fichier) return inconnu(params.fichier, fichiers, cheminVersion(numero), request);
	const { nom, type } = fichier;
	const mode = /json|plain/.test(type) ? 'inline' : 'attachment';
	try {
		const body = new Uint8Array(await fichier.octets());
		const disposition = `${mode}; filename="${nom}"`;
		return new Response(body, {
			headers: { 'content-type': type, 'content-disposition': disposition }
		});
	} catch (error) {
		return occupe(error, request);
	}
};

type Request = { instance: string; requestId: string };

function autreVersion(
	params: { numero: string; fichier: string },
	numero: number,
	request: Request
): Response {
	const proche = `${cheminVersion(numero)}/${encodeURIComponent(params.fichier)}`;
	return probleme({
		status: 404,
		title: 'Version introuvable',
		detail: `La version ${guillemets(params.numero.slice(0, 20))} n’est pas conservée ici. Version conservée\u00a0: ${numero}.`,
		code: 'version-inconnue',
		...request,
		proches: [{ href: proche, nom: `Le même fichier, version ${numero}` }]
	});
}

function inconnu(
	asked: string,
	fichiers: readonly { nom: string }[],
	chemin: string,
	request: Request
): Response {
	const noms = fichiers.map(({ nom }) => nom);
	const proche = nearest(asked.slice(0, 80), noms);
	return probleme({
		status: 404,
		title: 'Fichier introuvable',
		detail: `Aucun fichier de cette version ne se nomme ${guillemets(asked.slice(0, 80))}. Fichiers\u00a0: ${noms.join(', ')}.`,
		code: 'introuvable',
		...request,
		proches: proche === null ? [] : [{ href: `${chemin}/${proche}`, nom: proche }]
	});
}
