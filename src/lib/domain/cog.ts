/**
 * The official code of territories (COG) as plain data in memory: communes in columns, one entry
 * per commune in the order of `compareCodes`, so that an index is the commune's number and the
 * communes of one département follow one another.
 */
export type Cog = {
	/** SHA-256 of the files it was read from (see `server/cog.ts`). */
	sha256: string;
	/** Vintage of the code, e.g. "2026"; `population` is the vintage of the census figures. */
	millesime: string;
	population: string;
	/** Older vintage of Mayotte, where the census of the others does not apply. */
	populationMayotte: string;
	regions: Region[];
	/** The 101 départements in the order of their code (2A and 2B between 19 and 21). */
	departements: Departement[];
	epci: Epci[];
	communes: Communes;
};

export type Region = { code: string; nom: string };

export type Departement = {
	code: string;
	nom: string;
	/** INSEE's TNCC: 0 none, 1 none before a vowel, 2 le, 3 la, 4 les, 5 l'. */
	liaison: number;
	region: string;
	chefLieu: string;
	/** Municipal population, inhabitants. */
	population: number;
	nombreCommunes: number;
};

export type Epci = {
	/** SIREN. */
	code: string;
	nom: string;
	type: string;
	population: number;
};

export type Communes = {
	code: string[];
	nom: string[];
	/** Numbers into `departements` and `epci` (-1: no EPCI). */
	departement: Uint8Array;
	epci: Int16Array;
	/** Municipal population, inhabitants; 0 also where it is unknown: see `populationInconnue`. */
	population: Int32Array;
	/** Numbers of the communes whose population is unknown, which is not "nobody lives there". */
	populationInconnue: number[];
	codesPostaux: string[][];
};

/**
 * Order of INSEE codes everywhere: strings, Corsica (2A, 2B) between 19 and 21, overseas last.
 * Returns a negative, null or positive number, as `Array.sort` expects.
 */
export function compareCodes(a: string, b: string): number {
	const x = sortKey(a);
	const y = sortKey(b);
	return x < y ? -1 : x > y ? 1 : 0;
}

// "2A" becomes "20A": the old number of Corsica, with its two halves kept apart.
function sortKey(code: string): string {
	return code.startsWith('2A') || code.startsWith('2B') ? `20${code.slice(1)}` : code;
}
