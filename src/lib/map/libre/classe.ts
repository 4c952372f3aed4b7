import { ETATS } from '#lib/domain/etat.ts';
import { ENCRES } from '#lib/map/echelle.ts';
import type { Peinture } from '#lib/map/mesure.ts';
import { MOTIFS_ETATS } from '#lib/map/motifs.ts';

/** Every paint of the map. Its place here is the number that feature-state holds. */
export const PEINTURES: readonly Peinture[] = ['voisins', ...ETATS, ...ENCRES];

/** Paints that are a pattern, each drawn by a layer of its own. */
export const MOTIFS = PEINTURES.filter((peinture) => peinture in MOTIFS_ETATS);

/** Number of each shape of a map, by its code. */
export type Classes = ReadonlyMap<string, number>;

/** The numbers of some shapes, from their paints. */
export function classesDe(formes: readonly { code: string; peinture: Peinture }[]): Classes {
	return new Map(formes.map(({ code, peinture }) => [code, PEINTURES.indexOf(peinture)]));
}

/** What changes between two states of the shapes: only this is sent to the map. 0: no longer there. */
export function changements(avant: Classes, apres: Classes): [code: string, classe: number][] {
	const gone = [...avant.keys()].filter((code) => !apres.has(code));
	const changed = [...apres].filter(([code, classe]) => (avant.get(code) ?? 0) !== classe);
	return [...gone.map((code): [string, number] => [code, 0]), ...changed];
}
