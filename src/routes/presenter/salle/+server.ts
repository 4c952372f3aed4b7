import { formulaire } from '#lib/publication/presentation/formulaire.ts';
import { repondreSalle } from '#lib/publication/presentation/reponse-salle.ts';
import type { RequestHandler } from './$types';

/** The room: the slides of a list, full screen. */
export const GET: RequestHandler = ({ url, locals }) =>
	repondreSalle(url.searchParams, {
		...{ origine: url.origin, instance: url.pathname, requestId: locals.requestId }
	});

/** The same for the form of the list, whose last words are in no address yet. */
export const POST: RequestHandler = async ({ url, locals, request }) => {
	const { liste } = await formulaire(request);
	const { origin: origine, pathname: instance } = url;
	return repondreSalle(liste, { origine, instance, requestId: locals.requestId }, true);
};
