import type { Diapo } from '#lib/export/diapositive.ts';
import { presentationHtml } from '#lib/export/presentation-html.ts';
import { AtelierOccupe } from '#lib/server/atelier-processus.ts';
import { currentRelease } from '#lib/server/release.ts';
import { fichiersSalle } from '#lib/server/salle.ts';
import type { Presentation } from '#lib/view/presentation/presentation.ts';
import { diapoDe, type FeuilleDiapo } from './diapo.ts';

/** What a presentation is called when its author did not say. */
export const SANS_NOM = 'Diaporama';

/** A list takes up to half a second of the only thread of pages: not ten at once. */
const AU_PLUS = 4;
let enCours = 0;

/**
 * Every slide of a presentation, in its order; other requests are answered between two of them.
 * Throws `AtelierOccupe` when several presentations are already being made.
 */
export async function diaposDe(
	{ diapositives }: Presentation,
	origine: string,
	feuille: FeuilleDiapo = '16x9'
): Promise<Diapo[]> {
	if (enCours >= AU_PLUS) throw new AtelierOccupe('Too many presentations are being made.');
	enCours += 1;
	try {
		const diapos: Diapo[] = [];
		for (const diapositive of diapositives) {
			diapos.push(diapoDe(diapositive, origine, feuille));
			await new Promise((then) => setImmediate(then));
		}
		return diapos;
	} finally {
		enCours -= 1;
	}
}

/** The document of a presentation; `retour`: where its list is changed, null once it left the site. */
export async function documentSalle(
	presentation: Presentation,
	origine: string,
	retour: string | null
): Promise<string> {
	const diapos = await diaposDe(presentation, origine);
	const { numero, date } = currentRelease().release;
	const nom = presentation.nom || SANS_NOM;
	return presentationHtml({ nom, diapos, edition: { numero, date }, retour, ...fichiersSalle() });
}
