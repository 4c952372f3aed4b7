import { changementsEntre } from '#lib/domain/version/changement.ts';
import type { Release } from '#lib/domain/release.ts';
import { contenuVersion, nomsDe, phrasesVersion } from '#lib/view/version.ts';
import type { EntreeFil } from './atom.ts';

/**
 * The entries of the feed: the public release, then those before it, each with what changed since
 * the one before. The oldest one that is kept says what it holds.
 */
export function entreesFil(releases: readonly Release[]): EntreeFil[] {
	return releases.map((release, i) => {
		const { numero, date, commentaire } = release;
		const avant = releases[i + 1];
		const phrases = avant
			? phrasesVersion(changementsEntre(avant, release), nomsDe([release, avant]))
			: [contenuVersion(release)];
		return { numero, date, commentaire, phrases };
	});
}
