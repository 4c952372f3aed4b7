import { building, version } from '$app/environment';
import { couvertureDemandee } from '#lib/export/couverture-json.ts';
import { direAbsente, isBaseAbsente } from '#lib/server/absence.ts';
import { balayer } from '#lib/server/data/publication.ts';
import { publieDir } from '#lib/server/dossiers.ts';
import { editionOf, editionSansBase } from '#lib/server/edition.ts';
import type { Direct } from '#lib/server/http/direct.ts';
import { estReserve } from '#lib/server/http/headers.ts';
import { finish } from '#lib/server/http/finish.ts';
import { createFront } from '#lib/server/http/front.ts';
import { completerGabarit } from '#lib/server/http/gabarit.ts';
import { nextRequestId } from '#lib/server/http/identity.ts';
import { type Policy, readPolicy } from '#lib/server/http/policy.ts';
import { logError } from '#lib/server/journal.ts';
import { suivreFichier } from '#lib/server/suivi.ts';
import { titreDe } from '#lib/server/probleme.ts';
import { currentIndex } from '#lib/server/recherche.ts';
import { currentRelease, loadRelease } from '#lib/server/release.ts';
import { racineDe } from '#lib/view/integration/racine.ts';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';

let policy: Policy;
let publique = '';

const editionDe = (path: string, absente: boolean) =>
	absente ? editionSansBase(publique, path) : publique;

/** Programs go through its views: there are millions, and each is asked for the first time. */
const COUVERTURE: Direct = {
	path: '/couverture.json',
	type: 'application/json; charset=utf-8',
	text: (query) => couvertureDemandee(currentRelease().index, query)
};

/** Loads the release and its search once, or refuses to start; then gives the entry its front (see serve.mjs). */
export const init: ServerInit = () => {
	if (building) return;
	policy = readPolicy(process.env);
	balayer(publieDir(process.env));
	const { release, sha256 } = loadRelease();
	const publish = (publiee: { sha256: string }) => {
		publique = editionOf(publiee.sha256, version, process.env);
		currentIndex();
	};
	publish({ sha256 });
	const { regarder } = suivreFichier(publish);
	if (process.env.DATABASE_URL) void suivre(process.env.DATABASE_URL, regarder);
	globalThis.mitoyen = {
		release: { numero: release.numero, sha256, date: release.date },
		createFront: (handler, client) =>
			createFront({
				handler,
				client,
				policy,
				edition: (path) => editionDe(path, isBaseAbsente()),
				directs: [COUVERTURE]
			})
	};
};

/** A server of the database: what it makes public comes to our disk, then to the visitors. */
async function suivre(url: string, regarder: () => void) {
	const { suivreBase } = await import('#lib/server/base/suivi.ts');
	const { arreter } = suivreBase(url, publieDir(process.env), {
		publiee: regarder,
		absente: direAbsente
	});
	process.once('sveltekit:shutdown', () => void arreter());
}

export const handle: Handle = async ({ event, resolve }) => {
	event.locals.requestId = event.request.headers.get('x-request-id') ?? nextRequestId();
	event.locals.compte = null;
	event.locals.cookies = [];
	event.locals.absente = isBaseAbsente();
	// As it was before the answer was made: one that a new release overtakes is kept under the old name.
	const edition = editionDe(event.url.pathname, event.locals.absente);
	const racine = racineDe(event.url);
	const transformPageChunk = ({ html }: { html: string }) => completerGabarit(html, racine);
	const suite = async () => resolve(event, { transformPageChunk });
	const response = estReserve(event.url.pathname) ? await enEquipe(event, suite) : await suite();
	return finish(event, response, { policy, edition });
};

/** Loaded with its first request: visitors pay for no account and no database. */
async function enEquipe(event: RequestEvent, suite: () => Promise<Response>): Promise<Response> {
	const { entrer } = await import('#lib/server/equipe/entree.ts');
	return entrer(event, suite);
}

/** An unexpected error: one line on stderr, and nothing of it on the page but its reference. */
export const handleError: HandleServerError = ({ error, event, status }) => {
	const { requestId } = event.locals;
	if (status >= 500 && estReserve(event.url.pathname)) event.locals.panne = error;
	if (status >= 500) logError(error, { requestId, url: event.url.pathname, status });
	const { title, code } = titreDe(status);
	return { message: title, code, requestId };
};
