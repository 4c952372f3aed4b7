import { catalogue } from '#lib/donnees/catalogue.ts';
import { currentLot } from '#lib/donnees/versions.ts';
import { readExploitant } from '#lib/server/exploitant.ts';
import { occupe } from '#lib/server/fichier.ts';
import { currentRelease } from '#lib/server/release.ts';
import type { RequestHandler } from './$types';

/** The catalogue that portals of open data read: what is published, where, and how to check it. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const { release } = currentRelease();
	const { adresse, fichiers, sommes } = currentLot(url.origin);
	try {
		const document = catalogue({
			...{ origine: url.origin, adresse, release, fichiers },
			sommes: await sommes(),
			exploitant: readExploitant(process.env)
		});
		return new Response(JSON.stringify(document), {
			headers: { 'content-type': 'application/ld+json; charset=utf-8' }
		});
	} catch (error) {
		return occupe(error, { instance: url.pathname, requestId: locals.requestId });
	}
};
