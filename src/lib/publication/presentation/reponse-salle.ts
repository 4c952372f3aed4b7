import { occupe } from '#lib/server/fichier.ts';
import { fichiersSalle } from '#lib/server/salle.ts';
import { adressePresentation, tientDansUneAdresse } from '#lib/view/presentation/ecriture.ts';
import { parsePresentation } from '#lib/view/presentation/lecture.ts';
import type { Appel } from './reponse.ts';
import { documentSalle } from './salle.ts';

/**
 * The room of a list; `poste`: a form brought it. What cannot be read of the list is left out, as its
 * page tells it; without any slide, the page. 503 when busy.
 */
export async function repondreSalle(
	query: URLSearchParams,
	appel: Appel,
	poste = false
): Promise<Response> {
	const { presentation } = parsePresentation(query);
	if (presentation.diapositives.length === 0) return ailleurs('/presenter');
	const tient = tientDansUneAdresse(presentation);
	const retour = tient ? adressePresentation(presentation) : null;
	// An address can be kept, sent and loaded again: better than the answer to a form.
	if (poste && tient) return ailleurs(adressePresentation(presentation, '/presenter/salle'));
	try {
		const body = await documentSalle(presentation, appel.origine, retour);
		const politique = `${fichiersSalle().politique}; frame-ancestors 'none'`;
		return new Response(body, {
			headers: {
				'content-type': 'text/html; charset=utf-8',
				'content-security-policy': politique
			}
		});
	} catch (error) {
		return occupe(error, appel);
	}
}

const ailleurs = (location: string) => new Response(null, { status: 303, headers: { location } });
