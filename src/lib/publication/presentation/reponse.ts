import { fautesDe, readChoix, type FauteDemande } from '#lib/export/fautes.ts';
import { disposition } from '#lib/export/nom-fichier.ts';
import type { Tirage } from '#lib/export/publication.ts';
import { fabriquer } from '#lib/server/atelier.ts';
import { LETTRES, occupe, typeDe } from '#lib/server/fichier.ts';
import { demandeMalFormee } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import { ecrireFichier } from '#lib/view/presentation/fichier.ts';
import type { FormatPresentation } from '#lib/view/presentation/format.ts';
import { parsePresentation } from '#lib/view/presentation/lecture.ts';
import { slugDe, type Presentation } from '#lib/view/presentation/presentation.ts';
import { diaposDe, documentSalle } from './salle.ts';

/** The exchange that a file answers: its path, and the number that its refusal bears. */
export type Appel = { origine: string; instance: string; requestId: string };

const PAPIERS = ['a4', 'a3'] as const;

/**
 * A presentation as a file; `query` says all of it, whether an address or a form brought it. 400 with
 * every fault, as a file that would leave a slide out in silence is worse than none; 503 when busy.
 */
export async function repondrePresentation(
	format: FormatPresentation,
	query: URLSearchParams,
	appel: Appel
): Promise<Response> {
	const reste = new URLSearchParams(query);
	const papier = format === 'pdf' ? readChoix(reste, 'papier', PAPIERS) : null;
	if (papier) reste.delete('papier');
	const { presentation, avis } = parsePresentation(reste);
	const fautes = [...fautesDe(avis), ...(papier?.faute ? [papier.faute] : [])];
	if (presentation.diapositives.length === 0) fautes.push(AUCUNE);
	if (fautes.length) return demandeMalFormee(fautes, appel.instance, appel.requestId);
	const { numero, date } = currentRelease().release;
	try {
		const body = await corps(format, presentation, { ...appel, papier: papier?.valeur ?? 'a4' });
		const parties = ['diaporama', ...[slugDe(presentation)].filter(Boolean), `v${numero}`];
		const headers = {
			'content-type': typeDe(format),
			'content-disposition': disposition(parties, date, format)
		};
		return new Response(body, { headers });
	} catch (error) {
		return occupe(error, appel);
	}
}

/** What a list without any slide is told. */
export const AUCUNE: FauteDemande = {
	champ: 'vue',
	valeur: null,
	code: 'valeur-manquante',
	niveau: 'erreur',
	message:
		'Ce diaporama n’a aucune diapositive. Ajoutez-en avec vue, l’adresse d’une vue de ce site.',
	correction: '/'
};

async function corps(
	format: FormatPresentation,
	presentation: Presentation,
	{ origine, papier }: { origine: string; papier: string }
): Promise<string | Uint8Array<ArrayBuffer>> {
	const { release } = currentRelease();
	const { numero, date } = release;
	if (format === 'json') return ecrireFichier(presentation, { numero, date });
	if (format === 'html') return documentSalle(presentation, origine, null);
	const diapos = await diaposDe(presentation, origine, format === 'pdf' ? 'a4' : '16x9');
	const dessins = diapos.map(({ dessin }) => dessin);
	const tirage: Tirage = { dessins, date, titre: presentation.nom };
	const tache = format === 'pdf' ? { ...tirage, ...LETTRES, papier } : tirage;
	return new Uint8Array(await fabriquer(format, tache));
}
