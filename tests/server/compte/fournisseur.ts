import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

/** People whom the provider of the tests knows, as ProConnect describes an agent. */
export type Agent = { email: string; given_name: string; usual_name: string; siret?: string };

export type FournisseurEssai = {
	issuer: string;
	/** Goes to an address of the provider as a browser would, as that agent; gives the address back to us. */
	identifier(adresse: string, sub: string): Promise<string>;
	stop(): Promise<void>;
};

export const CLIENT = { id: 'mitoyen', secret: 'secret-du-client-des-essais' };

/**
 * A real OpenID Connect provider on the loopback. `signe`: its userinfo is a signed JWT, as that of
 * ProConnect. `retour`: the address where it sends people back.
 */
export async function startFournisseur(
	agents: Record<string, Agent>,
	{ signe, retour }: { signe: boolean; retour: string }
): Promise<FournisseurEssai> {
	const server = createServer();
	await new Promise<void>((then) => server.listen(0, '127.0.0.1', then));
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const provider = new Provider(issuer, reglages(agents, signe, retour));
	server.on('request', provider.callback());
	return {
		issuer,
		identifier: (adresse, sub) => identifier(adresse, sub, retour),
		stop: () => fermer(server)
	};
}

function reglages(agents: Record<string, Agent>, signe: boolean, retour: string): Configuration {
	return {
		clients: [
			{
				...{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [retour] },
				token_endpoint_auth_method: 'client_secret_post',
				...(signe ? { userinfo_signed_response_alg: 'RS256' } : {})
			}
		],
		claims: {
			email: ['email'],
			given_name: ['given_name'],
			usual_name: ['usual_name'],
			siret: ['siret']
		},
		scopes: ['openid', 'email', 'given_name', 'usual_name', 'siret'],
		findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...agents[sub] }) }),
		cookies: { keys: ['clef des essais'] },
		ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60 },
		features: { jwtUserinfo: { enabled: true } }
	};
}

/** An address to ask for, with the form to send there. */
type Pas = { url: string; champs?: Record<string, string> };

/** Follows the pages of the provider, signs in as `sub` and consents. */
async function identifier(adresse: string, sub: string, retour: string): Promise<string> {
	const cookies = new Map<string, string>();
	let pas: Pas = { url: adresse };
	for (let n = 0; n < 12; n++) {
		if (pas.url.startsWith(retour)) return pas.url;
		pas = await avancer(pas, cookies, sub);
	}
	throw new Error('the provider went round in circles');
}

async function avancer({ url, champs }: Pas, cookies: Map<string, string>, sub: string) {
	const cookie = [...cookies].map(([nom, valeur]) => `${nom}=${valeur}`).join('; ');
	const envoi = champs ? { method: 'POST', body: new URLSearchParams(champs) } : {};
	const response = await fetch(url, { redirect: 'manual', headers: { cookie }, ...envoi });
	for (const given of response.headers.getSetCookie()) {
		const [nom = '', valeur = ''] = given.slice(0, given.indexOf(';')).split('=', 2);
		cookies.set(nom, valeur);
	}
	const location = response.headers.get('location');
	if (location) return { url: new URL(location, url).href };
	const page = await response.text();
	const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
	const action = /action="([^"]+)"/.exec(page)?.[1];
	if (!prompt || !action) throw new Error(`the provider said:\n${page}`);
	return { url: new URL(action, url).href, champs: { prompt, login: sub, password: 'x' } };
}

const fermer = (server: Server) =>
	new Promise<void>((then) => {
		server.close(() => then());
		server.closeAllConnections();
	});
