import { formulaire } from '#lib/publication/presentation/formulaire.ts';
import { repondrePresentation } from '#lib/publication/presentation/reponse.ts';
import type { FormatPresentation } from '#lib/view/presentation/format.ts';
import type { RequestHandler } from './$types';

/** A presentation as a file: the list of the page with the same query. */
export const GET: RequestHandler = ({ params, url, locals }) =>
	repondrePresentation(params.format as FormatPresentation, url.searchParams, {
		...{ origine: url.origin, instance: url.pathname, requestId: locals.requestId }
	});

/** The same for a list that no address holds: a form brings it. */
export const POST: RequestHandler = async ({ params, url, locals, request }) => {
	const { liste } = await formulaire(request);
	return repondrePresentation(params.format as FormatPresentation, liste, {
		...{ origine: url.origin, instance: url.pathname, requestId: locals.requestId }
	});
};
