import type { Taille } from '../bench/reseau.ts';

/**
 * Nine départements of sixteen communes: small enough to recount with sets, large enough for every
 * kind of line, of border and of evidence to meet.
 */
export const PETIT: Taille = {
	graine: 0,
	structures: 14,
	parCote: 3,
	taille: 4,
	communes: 6,
	departements: 0.5,
	epci: 0.3,
	axes: 3,
	sous: 9,
	services: 4
};
