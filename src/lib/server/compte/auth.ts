import { drizzleAdapter } from '@better-auth/drizzle-adapter';
import { createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { eq } from 'drizzle-orm';
import type { Base } from '#lib/server/base/base.ts';
import { comptes, identites, sessions, verifications } from '#lib/server/base/schema-comptes.ts';
import { ADRESSE_CLIENT } from './client.ts';
import { LONGUEUR } from './mot-de-passe.ts';

export type ReglagesAuth = {
	base: Base;
	/** Origin of the site, as its visitors write it: "https://mitoyen.example". */
	origine: string;
	secret: string;
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
export function creerAuth({ base, origine, secret }: ReglagesAuth) {
	const https = origine.startsWith('https://');
	return betterAuth({
		...{ baseURL: origine, basePath: CHEMIN_AUTH, secret, trustedOrigins: [origine] },
		telemetry: { enabled: false },
		// Refusals are told to the person, and faults thrown to us.
		logger: { disabled: true },
		database: drizzleAdapter(base, {
			// The embedded database speaks alike.
			provider: 'pg',
			schema: { user: comptes, session: sessions, account: identites, verification: verifications },
			transaction: true
		}),
		emailAndPassword: {
			...{ enabled: true, disableSignUp: true },
			...{ minPasswordLength: LONGUEUR.min, maxPasswordLength: LONGUEUR.max }
		},
		// Read in the database each time: a session that is revoked ends at once.
		session: { expiresIn: DUREE, disableSessionRefresh: true, cookieCache: { enabled: false } },
		// Ours counts by client and by address, and answers before a password is hashed.
		rateLimit: { enabled: false },
		advanced: {
			// The prefix __Host- is ours: the library would write __Secure-, which another host of the domain may set.
			useSecureCookies: false,
			cookiePrefix: https ? '__Host-mitoyen' : 'mitoyen',
			defaultCookieAttributes: { secure: https, sameSite: 'lax', httpOnly: true, path: '/' },
			ipAddress: { ipAddressHeaders: [ADRESSE_CLIENT] }
		},
		databaseHooks: { session: { create: { before: ({ userId }) => peutEntrer(base, userId) } } },
		hooks: rotation()
	});
}

export type Auth = ReturnType<typeof creerAuth>;

/** False refuses the session. */
async function peutEntrer(base: Base, id: string): Promise<false | undefined> {
	const [compte] = await base
		.select({ suspenduLe: comptes.suspenduLe })
		.from(comptes)
		.where(eq(comptes.id, id));
	return compte && !compte.suspenduLe ? undefined : false;
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
