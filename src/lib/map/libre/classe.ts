import { ETATS } from '#lib/domain/etat.ts';
import { ENCRES } from '#lib/map/echelle.ts';
import type { Peinture } from '#lib/map/mesure.ts';
import { MOTIF_SURCHARGE, MOTIFS_ETATS, type Motif } from '#lib/map/motifs.ts';

/** Every paint of the map. Its place here is the number that feature-state holds. */
export const PEINTURES: readonly Peinture[] = ['voisins', ...ETATS, ...ENCRES];

/** Patterns that the map draws, by name: those of the paints, and the one of low confidence. */
export const MOTIFS: Readonly<Record<string, Motif>> = { ...MOTIFS_ETATS, ...MOTIF_SURCHARGE };

/** Number of each shape of a map, by its code. */
export type Classes = ReadonlyMap<string, number>;

/** The numbers of some shapes, from their paints. */
export function classesDe(formes: readonly { code: string; peinture: Peinture }[]): Classes {
	return new Map(formes.map(({ code, peinture }) => [code, PEINTURES.indexOf(peinture)]));
}

/** The shapes that rest on facts of low confidence. */
export function bassesDe(formes: readonly { code: string; basse?: boolean }[]): Classes {
	return new Map(formes.filter(({ basse }) => basse).map(({ code }) => [code, 1]));
}

/** Names of the patterns that draw some shapes. */
export function motifsDe(formes: readonly { peinture: Peinture; basse?: boolean }[]): string[] {
	const noms = new Set<string>(formes.map(({ peinture }) => peinture));
	if (formes.some(({ basse }) => basse)) noms.add('surcharge');
	return [...noms].filter((nom) => nom in MOTIFS);
}

/** What changes between two states of the shapes: only this is sent to the map. 0: no longer there. */
export function changements(avant: Classes, apres: Classes): [code: string, classe: number][] {
	const gone = [...avant.keys()].filter((code) => !apres.has(code));
	const changed = [...apres].filter(([code, classe]) => (avant.get(code) ?? 0) !== classe);
	return [...gone.map((code): [string, number] => [code, 0]), ...changed];
}
