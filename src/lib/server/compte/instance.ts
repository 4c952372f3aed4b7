import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import type { Fournisseur } from './agent.ts';
import type { Auth } from './auth.ts';
import { decouvrir, OIDC, oidcDe } from './oidc.ts';
import { secretDe } from './secret.ts';

/** Without ORIGIN, each name of the loopback has its own: more than these are nobody's. */
const PLUS = 8;

const instances = new Map<string, Promise<Auth>>();

/**
 * The library of an origin of this site, made at its first request. `origine` was accepted by the
 * policy of hosts (http/policy.ts): ORIGIN, else a name of the loopback. Throws `BaseFermee`; the next
 * call tries again.
 */
export function authDe(origine: string): Promise<Auth> {
	return garder(origine, () => creer(origine));
}

/**
 * The same with the identity provider, for those who enter by it: the others never wait for it. Null
 * when none is set; throws `BaseFermee` when it does not answer.
 */
export async function authAgentDe(origine: string): Promise<Auth | null> {
	const reglages = oidcDe(process.env);
	if (!reglages) return null;
	return garder(`${OIDC} ${origine}`, async () =>
		creer(origine, { reglages, decouverte: await decouvrir(reglages) })
	);
}

function garder(nom: string, make: () => Promise<Auth>): Promise<Auth> {
	const known = instances.get(nom);
	if (known) return known;
	if (instances.size >= PLUS) instances.clear();
	const made = make().catch((error: unknown) => {
		instances.delete(nom);
		throw error;
	});
	instances.set(nom, made);
	return made;
}

async function creer(origine: string, fournisseur?: Fournisseur): Promise<Auth> {
	const secret = secretDe(process.env);
	const { base } = await ouvrirSalle();
	const { creerAuth } = await import('./auth.ts');
	return creerAuth({ base, origine, secret, ...(fournisseur ? { fournisseur } : {}) });
}
