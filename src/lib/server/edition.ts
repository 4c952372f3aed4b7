import { createHash } from 'node:crypto';

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
