import type { Empreinte } from '#lib/donnees/fichier.ts';
import { CLASSEUR, PAQUET, SOMMES } from '#lib/donnees/lot.ts';
import { cheminVersion } from '#lib/donnees/chemin.ts';
import { currentLot } from '#lib/donnees/versions.ts';
import { AtelierOccupe } from '#lib/server/atelier-processus.ts';
import { currentRelease } from '#lib/server/release.ts';
import { espacer } from '#lib/view/espacer.js';
import type { PageServerLoad } from './$types';

/** The files of the release, what each weighs, and how many rows each list holds. */
export const load: PageServerLoad = async ({ url, setHeaders }) => {
	const { release } = currentRelease();
	const lot = await lireLot(url.origin);
	// Without its sums the page is for this visitor only: the next one may have them.
	if (lot.sommes.length === 0) setHeaders({ 'cache-control': 'no-store' });
	return {
		origin: url.origin,
		cog: release.cog.millesime,
		version: cheminVersion(release.numero),
		...lot,
		listes: {
			structures: release.structures.length,
			territoires: release.territoires.length,
			services: release.services.length,
			solutions: release.solutions.length,
			adoptions: release.adoptions.length,
			relations: release.relations.length,
			sources: release.sources.length
		}
	};
};

/** A file to download; its weight in bytes, null while the server has no time to measure it. */
type Telechargement = { nom: string; label: string; octets: number | null };

const ENTIERS = [
	{ nom: CLASSEUR, label: 'XLSX' },
	{ nom: 'release.json', label: 'JSON' },
	{ nom: 'departements.geojson', label: 'GeoJSON' },
	{ nom: PAQUET, label: 'Data Package' },
	{ nom: SOMMES, label: SOMMES }
];

async function lireLot(origine: string) {
	const lot = currentLot(origine);
	const sommes = await lot.sommes().catch((error: unknown): Empreinte[] => {
		if (error instanceof AtelierOccupe) return [];
		throw error;
	});
	const octets = new Map(sommes.map((one) => [one.nom, one.octets]));
	const lire = (nom: string, label: string): Telechargement => ({
		...{ nom, label },
		octets: octets.get(nom) ?? null
	});
	const tables = lot.fichiers.flatMap(({ table, profil }) =>
		table && profil === 'excel' ? [table] : []
	);
	return {
		sommes,
		entiers: ENTIERS.map(({ nom, label }) => lire(nom, label)),
		tables: tables.map(({ nom, titre, sens }) => ({
			...{ nom, titre, sens: espacer(sens) },
			fichiers: [
				lire(`${nom}.csv`, 'CSV'),
				lire(`${nom}-excel.csv`, 'CSV pour Excel'),
				lire(`${nom}.schema.json`, 'Colonnes')
			]
		}))
	};
}
