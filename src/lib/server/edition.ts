import { createHash } from 'node:crypto';
import { kindOf } from './http/headers.ts';

/** Settings of the operator that pages show. */
const SHOWN = /^(ORIGIN|API_PAR_MINUTE|EXPLOITANT_\w+)$/;

/**
 * Names all that makes two answers to one address differ: the release, the build and the settings
 * that pages show. Processes that serve the same thing have the same edition.
 */
export function editionOf(
	sha256: string,
	version: string,
	env: Record<string, string | undefined>
): string {
	const settings = Object.entries(env).filter(([name]) => SHOWN.test(name));
	const text = JSON.stringify([sha256, version, settings.sort()]);
	return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/**
 * The edition of an address while the database is away: pages say so, and are others than before;
 * files, embeds and the API are the same.
 */
export function editionSansBase(edition: string, path: string): string {
	return kindOf(path) === 'page' ? `${edition} sans base` : edition;
}
