/** What the operator decides about the address of the site. */
export type Policy = {
	/** Public origin without a trailing slash, or null on one's own machine. */
	origin: string | null;
	https: boolean;
	/** Tells whether a Host header names this site. */
	accepts: (host: string) => boolean;
};

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/** Reads ORIGIN; without it only the loopback names are this site, so that DNS rebinding finds nothing. */
export function readPolicy(env: Record<string, string | undefined>): Policy {
	if (!env.ORIGIN) {
		return { origin: null, https: false, accepts: (host) => LOOPBACK.test(host) };
	}
	const url = new URL(env.ORIGIN);
	const host = url.host.toLowerCase();
	return {
		origin: url.origin,
		https: url.protocol === 'https:',
		accepts: (asked) => asked.toLowerCase() === host
	};
}

/** The origin that a form of this site has, given the Host it was served under. */
export function ownOrigin(policy: Policy, host: string): string {
	return policy.origin ?? `http://${host}`;
}

/** Without ORIGIN the links of a page follow the Host that asked: their answers are kept apart. */
export function hostKey(policy: Policy, host: string | undefined): string {
	return policy.origin ? '' : (host ?? '').toLowerCase();
}
