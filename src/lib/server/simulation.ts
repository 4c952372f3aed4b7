import { buildIndex, type Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { Lru } from './http/lru.ts';
import { currentRelease } from './release.ts';

/** Scenarios kept at once: a page and its pictures ask for the same one several times. */
const GARDES = 16;

const gardes = new Lru<Index>(GARDES);

/**
 * The index of a request: that of the public release, or of the noyau that `parseSimulation` made
 * from it. Nothing is written anywhere; the last scenarios are kept in memory, each by its release.
 */
export function indexDe(noyau: Noyau): Index {
	if (noyau.simulation === undefined) return currentRelease().index;
	const key = JSON.stringify([noyau.release.sha256, noyau.simulation.changements]);
	const known = gardes.get(key);
	if (known) return known;
	const index = buildIndex(noyau);
	gardes.set(key, index, 1);
	return index;
}
