import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import { BaseFermee } from '#lib/server/base/ouverture.ts';

/** An identity provider, as the operator names it: OIDC_ISSUER, OIDC_ID, OIDC_SECRET. */
export type ReglagesOidc = { issuer: string; id: string; secret: string };

/** How our tables name it; also the end of the address where it sends people back. */
export const OIDC = 'oidc';

/** Milliseconds that a provider has to answer. */
const PATIENCE = 5000;

/** The provider to sign in with; null: none is set. Throws `BaseFermee` when it is set by halves. */
export function oidcDe(env: Record<string, string | undefined>): ReglagesOidc | null {
	const { OIDC_ISSUER = '', OIDC_ID = '', OIDC_SECRET = '' } = env;
	if (!OIDC_ISSUER && !OIDC_ID && !OIDC_SECRET) return null;
	if (!URL.canParse(OIDC_ISSUER) || !OIDC_ID || !OIDC_SECRET) {
		throw new BaseFermee(
			'Le fournisseur d’identité est réglé à moitié\u202f: indiquez OIDC_ISSUER (une adresse), OIDC_ID et OIDC_SECRET, ou aucun des trois.'
		);
	}
	return { issuer: OIDC_ISSUER.replace(/\/$/, ''), id: OIDC_ID, secret: OIDC_SECRET };
}

/** What people call a provider: the State's own by its name, another one by its host. */
export function nomDuFournisseur({ issuer }: ReglagesOidc): string {
	const { hostname } = new URL(issuer);
	return /(^|[.-])proconnect\./.test(hostname) ? 'ProConnect' : hostname;
}

const DECOUVERTE = z.object({ issuer: z.url(), userinfo_endpoint: z.url(), jwks_uri: z.url() });
export type Decouverte = z.infer<typeof DECOUVERTE>;

export const adresseDecouverte = ({ issuer }: ReglagesOidc) =>
	`${issuer}/.well-known/openid-configuration`;

/** What a provider says of itself. Throws `BaseFermee` when it does not answer, or names another one. */
export async function decouvrir(reglages: ReglagesOidc): Promise<Decouverte> {
	try {
		const response = await demander(adresseDecouverte(reglages));
		const lue = DECOUVERTE.parse(await response.json());
		if (lue.issuer.replace(/\/$/, '') === reglages.issuer) return lue;
		throw new Error(`the provider says that it is ${lue.issuer}`);
	} catch (cause) {
		throw new BaseFermee(
			'Le fournisseur d’identité ne répond pas. Réessayez dans un instant, ou entrez par votre mot de passe.',
			{ cause }
		);
	}
}

const PROFIL = z.object({
	sub: z.string().min(1).max(255),
	email: z.string().toLowerCase().pipe(z.email()),
	email_verified: z.boolean().optional(),
	given_name: z.string().max(200).nullish(),
	usual_name: z.string().max(200).nullish(),
	siret: z
		.string()
		.regex(/^\d{14}$/)
		.nullish()
		.catch(null)
});
export type Profil = z.infer<typeof PROFIL>;

/** Reads who a token is for, as the provider tells it: plain, or signed as ProConnect does. */
export function lecteurDe(
	{ id }: ReglagesOidc,
	{ issuer, userinfo_endpoint, jwks_uri }: Decouverte
) {
	const cles = createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: PATIENCE });
	return async (accessToken: string | undefined): Promise<Profil | null> => {
		const authorization = `Bearer ${accessToken ?? ''}`;
		const response = await demander(userinfo_endpoint, { headers: { authorization } });
		if (!response.ok) return null;
		const signe = response.headers.get('content-type')?.startsWith('application/jwt');
		const brut: unknown = signe
			? (await jwtVerify(await response.text(), cles, { issuer, audience: id })).payload
			: await response.json();
		return PROFIL.safeParse(brut).data ?? null;
	};
}

function demander(url: string, init: RequestInit = {}): Promise<Response> {
	return fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE), redirect: 'error' });
}
