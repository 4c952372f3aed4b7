import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { and, eq, lt, notExists, sql } from 'drizzle-orm';
import type { Base } from '#lib/server/base/base.ts';
import { agents, identites } from '#lib/server/base/schema-comptes.ts';
import {
	adresseDecouverte,
	type Decouverte,
	lecteurDe,
	OIDC,
	type Profil,
	type ReglagesOidc
} from './oidc.ts';

/** What ProConnect tells of an agent. */
const PORTEES = ['openid', 'email', 'given_name', 'usual_name', 'siret'];

export type Fournisseur = { reglages: ReglagesOidc; decouverte: Decouverte };

/** The way in by an identity provider: only for the address of an account that someone invited. */
export function entreeAgent(base: Base, { reglages, decouverte }: Fournisseur) {
	const lire = lecteurDe(reglages, decouverte);
	return genericOAuth({
		config: [
			{
				...{ providerId: OIDC, discoveryUrl: adresseDecouverte(reglages), scopes: PORTEES },
				...{ clientId: reglages.id, clientSecret: reglages.secret },
				...{ pkce: true, requireIdTokenVerification: true, disableSignUp: true },
				accountSubject: ({ profile }) => String(profile.sub),
				getUserInfo: async ({ accessToken }) => {
					const profil = await lire(accessToken);
					if (!profil) return null;
					await garderAgent(base, profil);
					const { sub, email } = profil;
					const name = nomDe(profil);
					return {
						...{ sub, id: sub, email, name },
						emailVerified: profil.email_verified !== false
					};
				}
			}
		]
	});
}

const nomDe = ({ given_name, usual_name, email }: Profil) =>
	[given_name, usual_name].filter(Boolean).join(' ') || email;

async function garderAgent(base: Base, { sub, email, given_name, usual_name, siret }: Profil) {
	const lu = { email, prenom: given_name, nom: usual_name, siret, vuLe: sql`now()` };
	await base
		.insert(agents)
		.values({ sub, ...lu })
		.onConflictDoUpdate({ target: agents.sub, set: lu });
}

/**
 * Forgets the agents that no account names: they were read before the library refused them. Those of
 * the last five minutes stay: another one may be between being read and being linked.
 */
export async function oublierInconnus(base: Base): Promise<void> {
	const sien = base
		.select({ id: identites.id })
		.from(identites)
		.where(and(eq(identites.providerId, OIDC), eq(identites.accountId, agents.sub)));
	const ancien = lt(agents.vuLe, sql`now() - interval '5 minutes'`);
	await base.delete(agents).where(and(ancien, notExists(sien)));
}
