/**
 * The official code of territories (COG) as plain data in memory: communes in columns, one entry
 * per commune in the order of their INSEE code, so that an index is the commune's number.
 */
export type Cog = {
	/** Vintage of the code, e.g. "2025"; `population` is the vintage of the census figures. */
	millesime: string;
	population: string;
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
	population: Int32Array;
	codesPostaux: string[][];
};
