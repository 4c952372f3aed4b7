import { error } from '@sveltejs/kit';
import { lotDeVersion } from '#lib/donnees/versions.ts';
import { exiger } from '#lib/server/compte/garde.ts';
import { lireContenu } from '#lib/server/equipe/relecture.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { versionDe } from '#lib/server/equipe/version.ts';
import { occupe } from '#lib/server/fichier.ts';
import { releaseLue } from '#lib/server/release.ts';
import type { RequestHandler } from './$types';

/** A file of any release, from the database: `release.json` has the very bytes of its hash. */
export const GET: RequestHandler = async (event) => {
	exiger(event, 'lecture');
	const { params, url, locals } = event;
	const gardee = await versionDe(await ouvrirSalle(), params.numero);
	const nom = `mitoyen-version-${gardee.numero}-${params.fichier}`;
	if (params.fichier === 'release.json') {
		return envoyer(gardee.contenu, 'application/json; charset=utf-8', nom);
	}
	const servie = releaseLue(lireContenu(gardee).release, gardee.sha256);
	const fichiers = servie ? lotDeVersion(servie, url.origin).fichiers : [];
	const fichier = fichiers.find((one) => one.nom === params.fichier);
	if (!fichier) error(404, { message: 'Ce fichier n’existe pas.', code: 'introuvable' });
	try {
		return envoyer(new Uint8Array(await fichier.octets()), fichier.type, nom);
	} catch (cause) {
		return occupe(cause, { instance: url.pathname, requestId: locals.requestId });
	}
};

/** `nom`: made of our own words and numbers. */
function envoyer(body: string | Uint8Array<ArrayBuffer>, type: string, nom: string): Response {
	const disposition = `attachment; filename="${nom}"`;
	return new Response(body, {
		headers: { 'content-type': type, 'content-disposition': disposition }
	});
}
