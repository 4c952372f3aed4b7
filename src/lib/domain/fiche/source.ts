import type { Preuve } from '#lib/domain/preuve.ts';
import type { Release } from '#lib/domain/release.ts';
import type { Source } from '#lib/domain/source.ts';
import type { Structure } from '#lib/domain/structure.ts';

/** A document, with the number of shown facts that quote it. */
export type SourceCitee = Source & { faits: number };

/** The evidence of every value of a structure's identity: one entry per fact. */
export function preuvesIdentite(structure: Structure): Preuve[] {
	const { faits, ...champs } = structure;
	return [...Object.values(champs), ...faits].filter(
		(fait) => fait !== null && typeof fait === 'object'
	);
}

/**
 * The documents that the facts quote, the most quoted first. Throws on a source that the release
 * does not have.
 */
export function sourcesOf(
	release: Pick<Release, 'sources'>,
	faits: readonly Pick<Preuve, 'sources'>[]
): SourceCitee[] {
	const comptes = new Map<string, number>();
	for (const { sources } of faits) {
		for (const id of sources) comptes.set(id, (comptes.get(id) ?? 0) + 1);
	}
	return [...comptes]
		.map(([id, faits]) => {
			const source = release.sources.find((s) => s.id === id);
			if (!source) throw new RangeError(`source inconnue : ${id}`);
			return { ...source, faits };
		})
		.sort((a, b) => b.faits - a.faits);
}
