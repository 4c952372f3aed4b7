import type { Release } from '#lib/domain/release.ts';
import { fromRoot } from './racine.ts';
import { readReleaseFile } from './release-file.ts';

/** The public release, with what is derived from it once and then shared by every request. */
export type CurrentRelease = {
	release: Release;
	sha256: string;
};

let current: CurrentRelease | null = null;

/** Reads the public release; RELEASES_DIR names its folder. Throws a `ReleaseError` when it cannot be trusted. */
export function loadRelease(): CurrentRelease {
	const { release, sha256 } = readReleaseFile(process.env.RELEASES_DIR ?? fromRoot('var/releases'));
	current = { release, sha256 };
	return current;
}

/** The release that this process serves. */
export function currentRelease(): CurrentRelease {
	if (!current) throw new Error('No release was loaded: hooks.server.ts must call loadRelease().');
	return current;
}
