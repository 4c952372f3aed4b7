import { dessinSvg } from '#lib/export/dessin-svg.ts';
import { diapoDe } from '#lib/publication/presentation/diapo.ts';
import { AUCUNE } from '#lib/publication/presentation/reponse.ts';
import { demandeMalFormee } from '#lib/server/probleme.ts';
import { fautesDe } from '#lib/export/fautes.ts';
import { parsePresentation } from '#lib/view/presentation/lecture.ts';
import type { RequestHandler } from './$types';

/** The picture of the first slide of a list, without fonts: the page shows it small. */
export const GET: RequestHandler = ({ url, locals }) => {
	const { presentation, avis } = parsePresentation(url.searchParams);
	const [diapositive] = presentation.diapositives;
	if (!diapositive) {
		const fautes = [...fautesDe(avis), AUCUNE];
		return demandeMalFormee(fautes, url.pathname, locals.requestId);
	}
	const { dessin } = diapoDe({ ...diapositive, note: '' }, url.origin);
	return new Response(dessinSvg(dessin), {
		headers: { 'content-type': 'image/svg+xml; charset=utf-8' }
	});
};
