import type { Cog } from '#lib/domain/cog.ts';
import { buildIndex, type Index } from '#lib/domain/reseau/index-reseau.ts';
import { buildNoyau, type Noyau } from '#lib/domain/reseau/noyau.ts';
import type { Release } from '#lib/domain/release.ts';
import { readCog } from './cog.ts';
import { releasesDir } from './dossiers.ts';
import { fromRoot } from './racine.ts';
import { readReleaseFile, ReleaseError } from './release-file.ts';

/** The public release, with what is derived from it once and then shared by every request. */
export type CurrentRelease = {
	release: Release;
	sha256: string;
	cog: Cog;
	noyau: Noyau;
	index: Index;
};

let current: CurrentRelease | null = null;

/**
 * Reads the public release (see `releasesDir`) and builds what is derived from it.
 * Throws a `ReleaseError` when it cannot be trusted.
 */
export function loadRelease(): CurrentRelease {
	const { release, sha256 } = readReleaseFile(releasesDir(process.env));
	const cog = readCog(fromRoot('data/cog'));
	// A code of another vintage has other communes: shares of population would be wrong in silence.
	if (release.cog.sha256 !== cog.sha256) {
		throw new ReleaseError(
			`La version ${release.numero} des données a été compilée avec un autre code officiel des territoires.`
		);
	}
	const noyau = buildNoyau(release, sha256, cog);
	current = { release, sha256, cog, noyau, index: buildIndex(noyau) };
	return current;
}

/** The release that this process serves. */
export function currentRelease(): CurrentRelease {
	if (!current) throw new Error('No release was loaded: hooks.server.ts must call loadRelease().');
	return current;
}
