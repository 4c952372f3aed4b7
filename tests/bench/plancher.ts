import { entier, hasard } from './hasard.ts';

/** As many counters as there are communes in the generated country. */
const COMPTEURS = 36_100;

/** Longest list of places that is drawn: beyond, the list is read again. */
const PLACES = 2 ** 24;

/**
 * Milliseconds of `nombre` random increments of a typed array, one counter per commune unless told
 * otherwise: the cost of that many touches.
 */
export function touch(
	nombre: number,
	counters: Uint32Array | Float64Array = new Uint32Array(COMPTEURS)
): number {
	const compteurs = counters.length;
	const alea = hasard(nombre);
	const length = Math.min(nombre, PLACES);
	const places = Uint32Array.from({ length }, () => entier(alea, compteurs));
	return chrono(() => {
		for (let reste = nombre; reste > 0; reste -= length) {
			const last = Math.min(reste, length);
			for (let k = 0; k < last; k++) counters[places[k]!]!++;
		}
	});
}

/** Milliseconds that a call takes. */
export function chrono(run: () => unknown): number {
	const start = performance.now();
	run();
	return performance.now() - start;
}
