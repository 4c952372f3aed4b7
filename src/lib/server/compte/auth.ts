import { drizzleAdapter } from '@better-auth/drizzle-adapter';
import { createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { eq, lt, sql } from 'drizzle-orm';
import type { Base } from '#lib/server/base/base.ts';
import { comptes, identites, sessions, verifications } from '#lib/server/base/schema-comptes.ts';
import { noter } from '#lib/server/equipe/noter.ts';
import { entreeAgent, type Fournisseur } from './agent.ts';
import { ADRESSE_CLIENT } from './client.ts';
import { CONNEXION } from './garde.ts';
import { LONGUEUR } from './mot-de-passe.ts';
import { trouverCompte } from './trouver.ts';

export type ReglagesAuth = {
	base: Base;
	/** Origin of the site, as its visitors write it: "https://mitoyen.example". */
	origine: string;
	secret: string;
	/** With an identity provider, which is asked what it is when the library is made. */
	fournisseur?: Fournisseur;
};

/** Seconds that a session lasts: a working day. It is not prolonged. */
const DUREE = 12 * 3600;

/** Where the identity provider sends people back. */
export const CHEMIN_AUTH = '/equipe/auth';

/**
 * The library that signs people in: passwords by scrypt, sessions in our tables, cookies that are
 * signed. Nothing of it is reachable from outside but the return of an identity provider: pages call
 * it, check what they are given, and count the attempts (see docs/decisions/021-comptes.md).
 */
export function creerAuth({ base, origine, secret, fournisseur }: ReglagesAuth) {
	return betterAuth({
		...{ baseURL: origine, basePath: CHEMIN_AUTH, secret, trustedOrigins: [origine] },
		telemetry: { enabled: false },
		// Refusals are told to the person, and faults thrown to us.
		logger: { disabled: true },
		onAPIError: { errorURL: origine + CONNEXION },
		database: drizzleAdapter(base, {
			// The embedded database speaks alike.
			provider: 'pg',
			schema: { user: comptes, session: sessions, account: identites, verification: verifications },
			transaction: true
		}),
		plugins: fournisseur ? [entreeAgent(base, fournisseur)] : [],
		account: {
			updateAccountOnSignIn: false,
			accountLinking: { enabled: true, trustedProviders: [] }
		},
		emailAndPassword: {
			...{ enabled: true, disableSignUp: true },
			...{ minPasswordLength: LONGUEUR.min, maxPasswordLength: LONGUEUR.max }
		},
		// Read in the database each time: a session that is revoked ends at once.
		session: { expiresIn: DUREE, disableSessionRefresh: true, cookieCache: { enabled: false } },
		// Ours counts by client and by address, and answers before a password is hashed.
		rateLimit: { enabled: false },
		advanced: cookies(origine.startsWith('https://')),
		databaseHooks: {
			session: {
				create: {
					before: ({ userId }) => peutEntrer(base, userId),
					after: ({ userId }, ctx) => noterEntree(base, userId, ctx?.path ?? '')
				}
			},
			// What a provider lets us do in someone's name is of no use here: it is not kept.
			account: {
				create: { before: async (identite) => ({ data: { ...identite, ...SANS_JETON } }) }
			}
		},
		hooks: rotation()
	});
}

export type Auth = ReturnType<typeof creerAuth>;

const SANS_JETON = { accessToken: null, refreshToken: null, idToken: null };

const cookies = (https: boolean) => ({
	// The prefix __Host- is ours: the library would write __Secure-, which another host of the domain may set.
	useSecureCookies: false,
	cookiePrefix: https ? '__Host-mitoyen' : 'mitoyen',
	defaultCookieAttributes: { secure: https, sameSite: 'lax', httpOnly: true, path: '/' } as const,
	ipAddress: { ipAddressHeaders: [ADRESSE_CLIENT] }
});

/** False refuses the session. */
async function peutEntrer(base: Base, id: string): Promise<false | undefined> {
	const [compte] = await base
		.select({ suspenduLe: comptes.suspenduLe })
		.from(comptes)
		.where(eq(comptes.id, id));
	return compte && !compte.suspenduLe ? undefined : false;
}

async function noterEntree(base: Base, id: string, path: string): Promise<void> {
	for (const table of [sessions, verifications]) {
		await base.delete(table).where(lt(table.expiresAt, sql`now()`));
	}
	// A session that goes on under another cookie is no entry.
	if (path === '/change-password') return;
	const compte = await trouverCompte(base, id);
	const par = path.startsWith('/callback/') ? 'fournisseur-identite' : 'mot-de-passe';
	if (compte) await noter(base, compte, 'connexion', { par });
}

// Who signs in again leaves a session that the browser forgets, and that would stay open.
function rotation() {
	const anciennes = new WeakMap<object, string>();
	const before = createAuthMiddleware(async (ctx) => {
		if (ctx.path !== '/sign-in/email' && !ctx.path.startsWith('/callback/')) return;
		const old = await getSessionFromCtx(ctx, { disableRefresh: true }).catch(() => null);
		if (old) anciennes.set(ctx.context, old.session.token);
	});
	const after = createAuthMiddleware(async (ctx) => {
		const old = anciennes.get(ctx.context);
		const fresh = ctx.context.newSession;
		if (old && fresh && fresh.session.token !== old) {
			await ctx.context.internalAdapter.deleteSession(old);
		}
	});
	return { before, after };
}
