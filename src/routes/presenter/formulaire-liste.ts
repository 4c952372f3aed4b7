import { parsePresentation } from '#lib/view/presentation/lecture.ts';
import type { Presentation } from '#lib/view/presentation/presentation.ts';

/** The list as its form says it now. */
export function readListe(form: HTMLFormElement): Presentation {
	const params = new URLSearchParams();
	for (const [nom, valeur] of new FormData(form)) {
		if (typeof valeur === 'string' && /^(vue|nom|(titre|note)-\d+)$/.test(nom)) {
			params.append(nom, valeur);
		}
	}
	return parsePresentation(params).presentation;
}
