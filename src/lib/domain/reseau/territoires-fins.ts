import { membresDe, spreadTerritoires, type Appartenances } from './appartenance.ts';
import { mergeCommunes } from './atome.ts';
import type { Cog } from '#lib/domain/cog.ts';
import type { Preuves } from './couche.ts';
import type { Release } from '#lib/domain/release.ts';
import { communesByEpci } from './zone.ts';

/** What the server knows below the département, for the pages of communes and EPCI. */
export type TerritoiresFins = {
	cog: Cog;
	/** Atom of each commune, in the noyau of the same release. */
	atomeDeCommune: Uint32Array;
	communesDepartement: number[][];
	communesEpci: number[][];
	/** For each EPCI of which a part is served, nobody knows which: structures and evidence. */
	epciPartiels: Map<number, { structure: number; preuves: Preuves }[]>;
};

/** Builds it for a release over the official code that the release was compiled with. */
export function buildTerritoires(release: Release, cog: Cog): TerritoiresFins {
	const appartenances = spreadTerritoires(release, cog);
	return {
		cog,
		atomeDeCommune: mergeCommunes(membresDe(appartenances), cog).atomeDeCommune,
		communesDepartement: communesByDepartement(cog),
		communesEpci: communesByEpci(cog),
		epciPartiels: byEpci(appartenances)
	};
}

function communesByDepartement(cog: Cog): number[][] {
	const lists: number[][] = cog.departements.map(() => []);
	cog.communes.departement.forEach((d, commune) => lists[d]!.push(commune));
	return lists;
}

function byEpci({ epciPartiels }: Appartenances): TerritoiresFins['epciPartiels'] {
	const lists: TerritoiresFins['epciPartiels'] = new Map();
	for (const { structure, epci, preuves } of epciPartiels) {
		const list = lists.get(epci) ?? [];
		list.push({ structure, preuves });
		lists.set(epci, list);
	}
	return lists;
}
