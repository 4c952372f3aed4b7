import type { Cog } from '#lib/domain/cog.ts';
import { buildIndex, type Index } from '#lib/domain/reseau/index-reseau.ts';
import { buildNoyau } from '#lib/domain/reseau/noyau.ts';
import type { Release } from '#lib/domain/release.ts';
import { readCog } from '#lib/server/cog.ts';
import { compileRelease } from '#lib/server/data/compilation.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';

type Reel = { release: Release; sha256: string; cog: Cog; index: Index };

let reel: Reel | undefined;

/** The facts of the repository, compiled: what the site publishes. Read once for all the files of tests. */
export function readReel(): Reel {
	return (reel ??= compile());
}

function compile(): Reel {
	const cog = readCog('data/cog');
	const { release, sha256 } = compileRelease(readDonnees('data').donnees, cog);
	return { release, sha256, cog, index: buildIndex(buildNoyau(release, sha256, cog)) };
}
