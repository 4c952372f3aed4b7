import type { RequestEvent } from '@sveltejs/kit';
import { BaseFermee } from '#lib/server/base/ouverture.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { oublierInconnus } from './agent.ts';
import { CHEMIN_AUTH } from './auth.ts';
import { enTetes } from './connexion.ts';
import { CONNEXION } from './garde.ts';
import { authAgentDe } from './instance.ts';
import { OIDC } from './oidc.ts';

/** Milliseconds that the whole exchange with the provider may take. */
const PATIENCE = 15_000;

/**
 * The address of the identity provider where one goes to enter, then comes back to `suite`; null when
 * no provider is set. Throws `BaseFermee` when it does not answer.
 */
export async function partirChezFournisseur(
	event: RequestEvent,
	suite: string
): Promise<string | null> {
	const auth = await authAgentDe(event.url.origin);
	if (!auth) return null;
	const errorCallbackURL = `${CONNEXION}?suite=${encodeURIComponent(suite)}`;
	const body = { provider: OIDC, callbackURL: suite, errorCallbackURL, disableRedirect: true };
	const response = await auth.api.signInSocial({ body, headers: enTetes(event), asResponse: true });
	if (!response.ok) throw new Error(`identity provider: ${await response.text()}`);
	event.locals.cookies.push(...response.headers.getSetCookie());
	return ((await response.json()) as { url: string }).url;
}

/**
 * Opens the session of who comes back from the identity provider; gives the page of this site where to
 * go on, which is the one where one signs in, with the reason, when they may not enter.
 */
export async function revenirDuFournisseur(event: RequestEvent): Promise<string | null> {
	const { url } = event;
	const auth = await authAgentDe(url.origin);
	if (!auth) return null;
	const request = new Request(`${url.origin}${CHEMIN_AUTH}/callback/${OIDC}${url.search}`, {
		headers: enTetes(event)
	});
	try {
		const response = await Promise.race([auth.handler(request), abandonner()]);
		event.locals.cookies.push(...response.headers.getSetCookie());
		const arrivee = new URL(response.headers.get('location') ?? CONNEXION, url.origin);
		return arrivee.origin === url.origin ? arrivee.pathname + arrivee.search : CONNEXION;
	} finally {
		await oublierInconnus((await ouvrirSalle()).base);
	}
}

function abandonner(): Promise<never> {
	return new Promise((_, reject) => {
		const refus = new BaseFermee(
			'Le fournisseur d’identité tarde trop. Réessayez dans un instant.'
		);
		setTimeout(() => reject(refus), PATIENCE).unref();
	});
}

/** Why the library refused someone, in French; null: it did not. */
export function refusAgent(code: string | null): string | null {
	if (code === null) return null;
	if (code === 'signup_disabled') {
		return 'Votre identité est reconnue, mais aucun compte n’a votre adresse\u202f: demandez une invitation à la personne qui administre le site.';
	}
	if (code === 'access_denied') return 'Vous avez renoncé à vous identifier.';
	return 'Votre fournisseur d’identité n’a pas pu vous faire entrer. Recommencez\u202f; si cela dure, parlez-en à la personne qui administre le site.';
}
