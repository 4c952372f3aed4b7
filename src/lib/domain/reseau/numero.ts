import type { Noyau } from './noyau.ts';

const connus = new WeakMap<Noyau, ReadonlyMap<string, number>>();

/** The number of each structure by its slug, made once per noyau. */
export function numerosDe(noyau: Noyau): ReadonlyMap<string, number> {
	const known = connus.get(noyau);
	if (known) return known;
	const numeros = new Map(noyau.structures.map(({ slug }, s) => [slug, s]));
	connus.set(noyau, numeros);
	return numeros;
}
