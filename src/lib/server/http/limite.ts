import type { IncomingMessage, ServerResponse } from 'node:http';
import { pathOf } from './key.ts';
import type { Refusal } from './refusal.ts';

/** Length of a window, in seconds. */
export const FENETRE = 60;
const DEFAUT = 600;
/** Clients counted at once: an attacker who changes address must not fill memory. */
const CLIENTS = 20_000;

/** What is left to a client in its window, and when it ends (seconds). */
export type Compte = { reste: number; attente: number; refuse: boolean };

/** Requests per minute that one client may send to the API: API_PAR_MINUTE, else 600. */
export function parMinute(env: Record<string, string | undefined>): number {
	const asked = Number(env.API_PAR_MINUTE || DEFAUT);
	return Number.isInteger(asked) && asked > 0 ? asked : DEFAUT;
}

/**
 * Counts the requests of each client over windows of a minute that begin with its first request. In
 * the memory of one process: two processes behind a balancer count apart.
 */
export class Compteur {
	readonly #clients = new Map<string, { fin: number; nombre: number }>();
	readonly #maximum: number;
	readonly #maintenant: () => number;

	/** `maintenant`: milliseconds of a clock that never goes back. */
	constructor(maximum: number, maintenant: () => number = () => performance.now()) {
		this.#maximum = maximum;
		this.#maintenant = maintenant;
	}

	get maximum(): number {
		return this.#maximum;
	}

	get clients(): number {
		return this.#clients.size;
	}

	prendre(client: string): Compte {
		const now = this.#maintenant();
		const known = this.#clients.get(client);
		const window = known && known.fin > now ? known : { fin: now + FENETRE * 1000, nombre: 0 };
		window.nombre += 1;
		// Those whose window began last are at the end: the oldest ones go first.
		if (window !== known) {
			this.#clients.delete(client);
			this.#clients.set(client, window);
			this.#sweep(now);
		}
		return {
			reste: Math.max(0, this.#maximum - window.nombre),
			attente: Math.ceil((window.fin - now) / 1000),
			refuse: window.nombre > this.#maximum
		};
	}

	#sweep(now: number): void {
		for (const [client, { fin }] of this.#clients) {
			if (fin > now && this.#clients.size <= CLIENTS) return;
			this.#clients.delete(client);
		}
	}
}

/** Whether requests for an address are counted. */
export const estComptee = (url: string) => /^\/api\/v1(\/|$)/.test(pathOf(url));

/** Headers that a script of another site may read on an answer of the API. */
const EXPOSED = 'etag, ratelimit, ratelimit-policy, retry-after, x-request-id';

/**
 * Counts a request of the API and says what is left in its headers
 * (draft-ietf-httpapi-ratelimit-headers); a refusal once nothing is.
 */
export function compter(
	client: string,
	compteur: Compteur,
	res: Pick<ServerResponse, 'setHeader'>
): Refusal | null {
	const { maximum } = compteur;
	const { reste, attente, refuse } = compteur.prendre(client);
	res.setHeader('ratelimit-policy', `"api";q=${maximum};w=${FENETRE}`);
	res.setHeader('ratelimit', `"api";r=${reste};t=${attente}`);
	res.setHeader('access-control-expose-headers', EXPOSED);
	if (!refuse) return null;
	return {
		status: 429,
		code: 'trop-de-demandes',
		titre: 'Trop de demandes',
		detail: `L’API répond à ${maximum} demandes par minute et par client. Réessayez dans ${attente} secondes, ou prenez les fichiers complets de /donnees.`,
		headers: { 'retry-after': String(attente) }
	};
}

/**
 * Who asks: the address of the connection or, behind a proxy, the one that ADDRESS_HEADER gives, as
 * adapter-node reads it (XFF_DEPTH trusted proxies). Addresses of one IPv6 network count as one.
 */
export function clientDe(
	{ headers, socket }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } },
	env: Record<string, string | undefined>
): string {
	const name = env.ADDRESS_HEADER?.toLowerCase();
	const given = name ? String(headers[name] ?? '') : '';
	const parts = given.split(',').map((part) => part.trim());
	const depth = name === 'x-forwarded-for' ? Math.max(1, Number(env.XFF_DEPTH) || 1) : 1;
	const asked = parts[parts.length - depth] || socket.remoteAddress || '';
	const plain = asked.replace(/^::ffff:(?=[\d.]+$)/i, '').slice(0, 64);
	return plain.includes(':') ? `${plain.split(':').slice(0, 4).join(':')}::` : plain;
}
