import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import type { Auth } from './auth.ts';
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
	const known = instances.get(origine);
	if (known) return known;
	if (instances.size >= PLUS) instances.clear();
	const made = creer(origine).catch((error: unknown) => {
		instances.delete(origine);
		throw error;
	});
	instances.set(origine, made);
	return made;
}

async function creer(origine: string): Promise<Auth> {
	const secret = secretDe(process.env);
	const { base } = await ouvrirSalle();
	const { creerAuth } = await import('./auth.ts');
	return creerAuth({ base, origine, secret });
}
