import type { RequestEvent } from '@sveltejs/kit';
import { codesDe, estPerdue } from '#lib/server/base/garde-sql.ts';
import { BaseRecente } from '#lib/server/base/migrations.ts';
import { BaseFermee } from '#lib/server/base/ouverture.ts';
import { refusalBody } from '#lib/server/http/refusal-body.ts';
import { logError } from '#lib/server/journal.ts';
import { lireCompte } from '#lib/server/compte/session.ts';

/** Seconds after which a visitor may try again. */
const REESSAYER = '5';

/**
 * Answers a request of the team's room: reads who asks, then goes on; without a database, 503 with what
 * to do. Nothing of it is ever kept by a cache.
 */
export async function entrer(
	event: RequestEvent,
	suite: () => Promise<Response>
): Promise<Response> {
	const response = await repondre(event, suite);
	response.headers.set('cache-control', 'private, no-store');
	response.headers.set('x-robots-tag', 'noindex');
	for (const cookie of event.locals.cookies) response.headers.append('set-cookie', cookie);
	return response;
}

async function repondre(event: RequestEvent, suite: () => Promise<Response>): Promise<Response> {
	try {
		event.locals.compte = await lireCompte(event);
	} catch (error) {
		return indisponible(event, error);
	}
	const response = await suite();
	// What a page throws comes to `handleError`, which keeps what it was for us.
	const { panne } = event.locals;
	return estPanne(panne) ? indisponible(event, panne) : response;
}

/** Tells whether an error means that the database is away or too busy, rather than a fault of ours. */
export function estPanne(error: unknown): boolean {
	if (error instanceof BaseFermee || error instanceof BaseRecente) return true;
	// 57014: a statement took longer than it may.
	return estPerdue(error) || codesDe(error).includes('57014');
}

function indisponible({ url, request, locals }: RequestEvent, error: unknown): Response {
	const { requestId } = locals;
	if (!estPanne(error)) logError(error, { requestId, url: url.pathname, status: 503 });
	const said = error instanceof BaseFermee || error instanceof BaseRecente ? error.message : null;
	const refusal = {
		status: 503,
		code: 'base-absente',
		titre: 'La salle d’équipe est indisponible',
		detail: said ?? 'La base de données ne répond pas. Réessayez dans quelques secondes.'
	};
	const accept = request.headers.get('accept') ?? undefined;
	const { type, body } = refusalBody(refusal, url.pathname, accept, requestId);
	return new Response(body, {
		status: 503,
		headers: { 'content-type': type, 'retry-after': REESSAYER }
	});
}
