import type { FauteDemande } from '#lib/export/fautes.ts';
import type { Publication } from '#lib/export/publication.ts';
import { estRefus, refusInconnu, type Refus } from './demande.ts';
import { publicationDe } from './registre.ts';

/** What a page makes of an address: the view without what was not understood, told in `fautes`. */
export type Toleree = { publication: Publication; fautes: FauteDemande[] };

/**
 * The view of an address for a page, which goes on without the parameters that are wrong where a file
 * refuses. A refusal when nothing is left to show, or when no page publishes at that address.
 */
export function publicationToleree(url: URL): Toleree | Refus {
	const lue = publicationDe(url);
	if (lue === null) {
		return refusInconnu(
			'Vue introuvable',
			'Cette adresse n’est pas celle d’une vue de ce site.',
			[]
		);
	}
	if (!estRefus(lue)) return { publication: lue, fautes: [] };
	const reste = new URL(url);
	for (const { champ } of lue.fautes) reste.searchParams.delete(champ);
	const encore = publicationDe(reste);
	if (encore === null || estRefus(encore)) return encore ?? lue;
	return { publication: encore, fautes: lue.fautes };
}

/** The view that `de`, an address of this site whole or not, names; a refusal as above. */
export function publicationNommee(url: URL): Toleree | Refus {
	const de = url.searchParams.get('de') ?? '/';
	const asked = URL.canParse(de, url.origin) ? new URL(de, url.origin) : null;
	// Of another site: compared, never fetched.
	return publicationToleree(asked?.origin === url.origin ? asked : new URL('/-', url.origin));
}
