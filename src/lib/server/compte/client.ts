import type { RequestEvent } from '@sveltejs/kit';
import { clientDe as adresseDe } from '#lib/server/http/limite.ts';

/** Header by which the library is told who asks; ours is written over whatever came from outside. */
export const ADRESSE_CLIENT = 'x-adresse-client';

/** Who asks, as the limits of the API know them: an address, or a network of IPv6. */
export function clientDe({ platform, getClientAddress }: RequestEvent): string {
	return platform ? adresseDe(platform.req, process.env) : getClientAddress();
}
