import { readContours, type Contours, type TopoContours } from '#lib/geo/contours.ts';
import type { MetaGeo } from '#lib/geo/meta.ts';
import type { CommunesLues } from '#lib/map/communes.ts';
import { OUVRIER } from './ouvrier.ts';

/**
 * Contours of the départements in degrees, while the worker comes into the cache: MapLibre would
 * ask for it only once its own code has run. Rejects when they cannot be had.
 */
export async function loadAll(): Promise<Contours> {
	void fetch(OUVRIER).catch(() => null);
	const topo = await load<TopoContours>('/geo/departements.topo.json');
	return readContours(topo, 'departements');
}

/** A département whose communes were imported: their contours, and what the view says of them. */
export type Communes = { departement: string; contours: Contours; lues: CommunesLues };

/** Codes of the départements whose communes were imported, asked once. */
export function loadListe(): Promise<readonly string[]> {
	liste ??= load<MetaGeo>('/geo/meta.json').then(
		({ communes }) => Object.keys(communes),
		() => []
	);
	return liste;
}
let liste: Promise<readonly string[]> | null = null;

const contoursLus = new Map<string, Promise<Contours>>();

/** The communes of a département under the view of a query. Contours are asked once. */
export async function loadCommunes(departement: string, requete: string): Promise<Communes> {
	const contours =
		contoursLus.get(departement) ??
		load<TopoContours>(`/geo/communes/${departement}.topo.json`).then((topo) =>
			readContours(topo, 'communes')
		);
	contoursLus.set(departement, contours);
	const lues = load<CommunesLues>(`/couverture/communes/${departement}.json?${requete}`);
	return { departement, contours: await contours, lues: await lues };
}

async function load<T>(address: string): Promise<T> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} : ${response.status}`);
	return (await response.json()) as T;
}
