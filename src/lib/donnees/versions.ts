import { fabriquer } from '#lib/server/atelier.ts';
import { Lru } from '#lib/server/http/lru.ts';
import { currentContours, currentZones } from '#lib/server/plan.ts';
import { type CurrentRelease, currentRelease, sousVersion } from '#lib/server/release.ts';
import { cheminVersion } from './chemin.ts';
import { lotDe, type Lot } from './lot.ts';

/** The files of the release that this process serves, and where they are for ever. */
export type LotServi = Lot & {
	numero: number;
	/** "https://mitoyen.example/donnees/versions/1". */
	adresse: string;
};

// One per address of the site: there is one in public, and a few names of one's own machine.
const lots = new Lru<LotServi>(8);

/** The files of the public release, for a site at `origine`. */
export function currentLot(origine: string): LotServi {
	const { release, cog, index, sha256 } = currentRelease();
	const key = `${sha256} ${origine}`;
	const known = lots.get(key);
	if (known) return known;
	const adresse = origine + cheminVersion(release.numero);
	const lot = lotDe({
		reseau: { release, cog, index },
		adresse,
		fond: () => {
			const { origine: meta } = currentContours();
			return { zones: currentZones(), origine: meta, lien: `${origine}/` };
		},
		ecrireClasseur: (classeur) => fabriquer('xlsx', classeur)
	});
	const servi = { numero: release.numero, adresse, ...lot };
	lots.set(key, servi, 1);
	return servi;
}

/** The files of another release than the public one, at the address that they have for ever. */
export const lotDeVersion = (version: CurrentRelease, origine: string): LotServi =>
	sousVersion(version, () => currentLot(origine));
