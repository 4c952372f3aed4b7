import type { Noyau } from '#lib/domain/reseau/noyau.ts';

/** A région and its départements, as a zoom frames them. */
export type Region = { nom: string; codes: string[] };

/** The région of a département. Throws on an unknown code. */
export function regionDe({ departements, regions }: Noyau, departement: string): Region {
	const code = departements.find((d) => d.code === departement)?.region;
	const region = regions.find((r) => r.code === code);
	if (!region) throw new RangeError(`Département inconnu : ${departement}`);
	const codes = departements.filter((d) => d.region === code).map((d) => d.code);
	return { nom: region.nom, codes };
}
