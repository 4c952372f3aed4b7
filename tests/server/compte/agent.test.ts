import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BaseOuverte } from '#lib/server/base/ouverture.ts';
import { agents, comptes, identites, verifications } from '#lib/server/base/schema-comptes.ts';
import { oublierInconnus } from '#lib/server/compte/agent.ts';
import { type Auth, creerAuth } from '#lib/server/compte/auth.ts';
import { creerCompte } from '#lib/server/compte/creation.ts';
import { decouvrir, oidcDe } from '#lib/server/compte/oidc.ts';
import { MOTEURS, ouvrirVide } from '../base/moteurs.ts';
import { CLIENT, type FournisseurEssai, startFournisseur } from './fournisseur.ts';

const ORIGINE = 'http://localhost:3000';
const RETOUR = `${ORIGINE}/equipe/auth/callback/oidc`;
const SIRET = '20003547500025';
const AGENTS = {
	jeanne: { email: 'Jeanne@exemple.fr', given_name: 'Jeanne', usual_name: 'Martin', siret: SIRET },
	autre: { email: 'jeanne@exemple.fr', given_name: 'Jean', usual_name: 'Autre', siret: SIRET },
	paul: { email: 'paul@exemple.fr', given_name: 'Paul', usual_name: 'Petit' }
};

describe.each(MOTEURS.map((moteur, i) => [moteur, i === 0] as const))(
	'an agent of an identity provider, in %s, its userinfo signed: %s',
	(moteur, signe) => {
		let ouverte: BaseOuverte;
		let fournisseur: FournisseurEssai;
		let auth: Auth;
		beforeAll(async () => {
			ouverte = await ouvrirVide(moteur);
			fournisseur = await startFournisseur(AGENTS, { signe, retour: RETOUR });
			const reglages = { issuer: fournisseur.issuer, ...CLIENT };
			const decouverte = await decouvrir(reglages);
			const { base } = ouverte;
			const nouveau = { nom: 'Jeanne Martin', email: 'jeanne@exemple.fr', structures: [] };
			await creerCompte(base, { ...nouveau, role: 'edition' });
			const lieu = { base, origine: ORIGINE, secret: 's'.repeat(32) };
			auth = creerAuth({ ...lieu, fournisseur: { reglages, decouverte } });
		}, 60_000);
		afterAll(() => Promise.all([ouverte.close(), fournisseur.stop()]));

		/** The last return, with the cookie of its departure. */
		let dernier: { retour: string; headers: { cookie: string } };
		/** Enters as an agent: where one arrives, and whose session the cookie bears. */
		async function entrer(sub: string, alterer = (retour: string) => retour) {
			const body = { provider: 'oidc', callbackURL: '/equipe/compte', disableRedirect: true };
			const depart = await auth.api.signInSocial({
				body,
				headers: new Headers(),
				asResponse: true
			});
			const { url } = (await depart.json()) as { url: string };
			const headers = { cookie: cookiesDe(depart) };
			const retour = alterer(await fournisseur.identifier(url, sub));
			const response = await auth.handler(new Request(retour, { headers }));
			dernier = { retour, headers };
			const session = await auth.api.getSession({
				headers: new Headers({ cookie: cookiesDe(response) })
			});
			const arrivee = new URL(response.headers.get('location')!, ORIGINE);
			return { depart: new URL(url), arrivee, email: session?.user.email ?? null };
		}
		const cookiesDe = (response: Response) =>
			response.headers
				.getSetCookie()
				.map((cookie) => cookie.slice(0, cookie.indexOf(';')))
				.join('; ');

		it('enters the account of its address, which keeps its role; its siret is kept, no token is', async () => {
			const { depart, arrivee, email } = await entrer('jeanne');
			expect(Object.fromEntries(depart.searchParams)).toMatchObject({
				...{ redirect_uri: RETOUR, code_challenge_method: 'S256' },
				...{ state: expect.any(String), nonce: expect.any(String) }
			});
			expect([arrivee.pathname, email]).toEqual(['/equipe/compte', 'jeanne@exemple.fr']);
			const { base } = ouverte;
			expect(await base.select().from(agents)).toMatchObject([
				{ sub: 'jeanne', prenom: 'Jeanne', nom: 'Martin', siret: SIRET }
			]);
			expect(await base.select().from(identites)).toMatchObject([
				{ accountId: 'jeanne', accessToken: null, refreshToken: null, idToken: null }
			]);
			expect(await base.select().from(comptes)).toMatchObject([{ role: 'edition' }]);
			expect((await entrer('jeanne')).email).toBe('jeanne@exemple.fr');
		});

		it('enters nothing when nobody invited it, and is forgotten', async () => {
			const { arrivee, email } = await entrer('paul');
			expect([arrivee.pathname, email]).toEqual(['/equipe/connexion', null]);
			expect(arrivee.searchParams.get('error')).toBe('signup_disabled');
			const { base } = ouverte;
			const connus = async () =>
				(await base.select({ sub: agents.sub }).from(agents).orderBy(agents.sub)).map(
					({ sub }) => sub
				);
			// Read just now: it may be another return, which is not linked yet.
			await oublierInconnus(base);
			expect(await connus()).toEqual(['jeanne', 'paul']);
			await base.update(agents).set({ vuLe: sql`now() - interval '6 minutes'` });
			await oublierInconnus(base);
			expect(await connus()).toEqual(['jeanne']);
		});

		it('does not enter the account of another agent that had its address', async () => {
			const { arrivee, email } = await entrer('autre');
			expect([arrivee.pathname, email]).toEqual(['/equipe/connexion', null]);
			const liees = await ouverte.base.select({ sub: identites.accountId }).from(identites);
			expect(liees).toEqual([{ sub: 'jeanne' }]);
		});

		it('does not enter by a return that it did not ask for, nor twice by the same', async () => {
			const forge = await entrer('jeanne', (retour) => retour.replace(/state=[^&]+/, 'state=x'));
			expect([forge.arrivee.pathname, forge.email]).toEqual(['/equipe/connexion', null]);
			expect((await entrer('jeanne')).email).toBe('jeanne@exemple.fr');
			const { retour, headers } = dernier;
			expect(headers.cookie).toContain('state');
			const rejoue = await auth.handler(new Request(retour, { headers }));
			expect(rejoue.headers.getSetCookie().join()).not.toContain('session_token');
			expect(new URL(rejoue.headers.get('location')!).pathname).toBe('/equipe/connexion');
			expect(await ouverte.base.select().from(verifications)).toHaveLength(1);
		});
	}
);

describe('the settings of an identity provider', () => {
	it('are all there, or none', () => {
		expect(oidcDe({})).toBe(null);
		expect(oidcDe({ OIDC_ISSUER: 'https://i.example/', OIDC_ID: 'a', OIDC_SECRET: 'b' })).toEqual({
			...{ issuer: 'https://i.example', id: 'a', secret: 'b' }
		});
		expect(() => oidcDe({ OIDC_ISSUER: 'https://i.example' })).toThrow('à moitié');
		expect(() => oidcDe({ OIDC_ISSUER: 'x', OIDC_ID: 'a', OIDC_SECRET: 'b' })).toThrow('à moitié');
	});

	it('that name a provider which does not answer are told so', async () => {
		const absent = { issuer: 'http://127.0.0.1:9', id: 'a', secret: 'b' };
		await expect(decouvrir(absent)).rejects.toThrow('ne répond pas');
	});
});
