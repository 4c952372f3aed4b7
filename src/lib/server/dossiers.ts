import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from './racine.ts';

type Env = Record<string, string | undefined>;

/** What this machine keeps: the embedded database, and the last release that a database published. */
export const donneesDir = (env: Env): string => env.MITOYEN_DONNEES || fromRoot('var');

/** Where the release that a database makes public is kept, so that it is served without it. */
export const publieDir = (env: Env): string => join(donneesDir(env), 'publie');

/**
 * The folder of the release to serve: RELEASES_DIR; else what a database published; else what was
 * compiled from data/.
 */
export function releasesDir(env: Env): string {
	if (env.RELEASES_DIR) return env.RELEASES_DIR;
	const publie = publieDir(env);
	return existsSync(join(publie, 'current.json')) ? publie : fromRoot('var/releases');
}
