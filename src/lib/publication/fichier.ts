import { readDemande, type Format } from '#lib/export/format.ts';
import { fichiersPublies, tablePubliee } from '#lib/export/publication.ts';
import { type Fichiers, repondreFichier } from '#lib/server/fichier.ts';
import { probleme } from '#lib/server/probleme.ts';
import { tour } from '#lib/server/tour.ts';
import { annuaireDe } from './annuaire.ts';
import { estRefus, type Refus, refusFautes, refusInconnu } from './demande.ts';
import { publicationDe } from './registre.ts';

/** What SvelteKit gives to the route of a file. */
type Appel = { params: { format: string }; url: URL; locals: { requestId: string } };

/** A view as a file: exactly that of the page at the same address, without the suffix. */
export function repondreVue(appel: Appel): Promise<Response> {
	return repondre(appel, (page) => {
		const lue = publicationDe(page) ?? refusInconnu('Page introuvable', 'Aucune vue ici.', []);
		return estRefus(lue) ? lue : fichiersPublies(lue);
	});
}

/** The directory as a file. */
export function repondreAnnuaire(appel: Appel): Promise<Response> {
	return repondre(appel, (page) => {
		const lue = annuaireDe(page);
		return estRefus(lue) ? lue : tablePubliee(lue);
	});
}

async function repondre(
	{ params, url, locals }: Appel,
	lire: (page: URL) => Fichiers | Refus
): Promise<Response> {
	await tour();
	const format = params.format as Format;
	const { query, option, fautes } = readDemande(url.searchParams, format);
	const page = new URL(url.pathname.slice(0, -1 - format.length), url.origin);
	page.search = query.toString();
	const lue = lire(page);
	const request = { instance: url.pathname, requestId: locals.requestId };
	if (estRefus(lue)) return refuser(lue, fautes, format, request);
	if (fautes.length) return refuser(refusFautes([]), fautes, format, request);
	return repondreFichier(lue, { format, option, ...request });
}

function refuser(
	{ fautes, proches, ...refus }: Refus,
	siennes: Refus['fautes'],
	format: Format,
	request: { instance: string; requestId: string }
): Response {
	const errors = [...fautes, ...siennes];
	const detail = errors.length ? errors.map(({ message }) => message).join(' ') : refus.detail;
	const near = proches.map(({ href, nom }) => ({ href: `${href}.${format}`, nom }));
	return probleme({ ...refus, detail, ...request, errors, proches: near });
}
