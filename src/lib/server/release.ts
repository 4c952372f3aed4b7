import { AsyncLocalStorage } from 'node:async_hooks';
import type { Cog } from '#lib/domain/cog.ts';
import { buildIndex, type Index } from '#lib/domain/reseau/index-reseau.ts';
import { buildNoyau, type Noyau } from '#lib/domain/reseau/noyau.ts';
import type { Release } from '#lib/domain/release.ts';
import { readCog } from './cog.ts';
import { publieDir, releasesDir } from './dossiers.ts';
import { Lru } from './http/lru.ts';
import { logError } from './journal.ts';
import { fromRoot } from './racine.ts';
import { readLatest, readReleaseFile, readReleaseNumbered, ReleaseError } from './release-file.ts';

/** The public release, with what is derived from it once and then shared by every request. */
export type CurrentRelease = {
	release: Release;
	sha256: string;
	cog: Cog;
	noyau: Noyau;
	index: Index;
};

let current: CurrentRelease | null = null;
/** What one reading of an earlier release is made under, instead of the public one. */
const scope = new AsyncLocalStorage<CurrentRelease>();
/** Earlier releases that were asked for last, by number: each is some megabytes once indexed. */
const earlier = new Map<number, CurrentRelease>();
const EARLIER = 3;

/**
 * Reads the public release (see `releasesDir`) and builds what is derived from it.
 * Throws a `ReleaseError` when it cannot be trusted.
 */
export function loadRelease(): CurrentRelease {
	const { release, sha256 } = readPublic();
	const cog = readCog(fromRoot('data/cog'));
	// A code of another vintage has other communes: shares of population would be wrong in silence.
	if (release.cog.sha256 !== cog.sha256) {
		throw new ReleaseError(
			`La version ${release.numero} des données a été compilée avec un autre code officiel des territoires.`
		);
	}
	current = derive(release, sha256, cog);
	return current;
}

/**
 * What a database published is there again in a moment: an altered file of it gives way to the one
 * before, and the journal says so. Elsewhere nobody would write it again: it is refused.
 */
function readPublic(): { release: Release; sha256: string } {
	const dir = releasesDir(process.env);
	try {
		return readReleaseFile(dir);
	} catch (error) {
		const before = dir === publieDir(process.env) ? readLatest(dir) : null;
		if (!before || !(error instanceof ReleaseError)) throw error;
		logError(error, { requestId: 'demarrage', url: 'current.json', status: 503 });
		return before;
	}
}

function derive(release: Release, sha256: string, cog: Cog): CurrentRelease {
	const noyau = buildNoyau(release, sha256, cog);
	return { release, sha256, cog, noyau, index: buildIndex(noyau) };
}

/** The release that this process serves, or the one that `sousVersion` put in its place. */
export function currentRelease(): CurrentRelease {
	const served = scope.getStore() ?? current;
	if (!served) throw new Error('No release was loaded: hooks.server.ts must call loadRelease().');
	return served;
}

/** Does `work` as if `release` were the public one. */
export const sousVersion = <T>(release: CurrentRelease, work: () => T): T =>
	scope.run(release, work);

/**
 * A release by its number: the public one, or an earlier one that this server has kept. Null when it
 * has it no more, or can no longer read it right (another official code of territories).
 */
export function releaseNumero(numero: number): CurrentRelease | null {
	const publique = currentRelease();
	if (numero === publique.release.numero) return publique;
	const known = earlier.get(numero);
	if (known) return known;
	const read = readReleaseNumbered(releasesDir(process.env), numero);
	if (!read || read.release.cog.sha256 !== publique.cog.sha256) return null;
	const found = derive(read.release, read.sha256, publique.cog);
	earlier.set(numero, found);
	if (earlier.size > EARLIER) earlier.delete(earlier.keys().next().value!);
	return found;
}

/** Releases read from elsewhere, by their hash: a review asks for the same two several times. */
const lues = new Lru<CurrentRelease>(8);

/**
 * A release that is not on this disk, with what is derived from it. Null when it was made with another
 * official code of territories: its shares of population cannot be computed.
 */
export function releaseLue(release: Release, sha256: string): CurrentRelease | null {
	const publique = currentRelease();
	if (sha256 === publique.sha256) return publique;
	if (release.cog.sha256 !== publique.cog.sha256) return null;
	const known = lues.get(sha256) ?? derive(release, sha256, publique.cog);
	lues.set(sha256, known, 1);
	return known;
}
