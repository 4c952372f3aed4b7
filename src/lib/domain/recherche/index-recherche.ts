import type { CogAnnexe } from '#lib/domain/cog-annexe.ts';
import type { Cog } from '#lib/domain/cog.ts';
import { fichesDe, type Fiche } from './fiches.ts';
import type { Release } from '#lib/domain/release.ts';

/**
 * Everything that the search box finds, in columns that compress well: what the browser loads once,
 * when the box takes the focus. Columns of text are lines joined by line feeds.
 */
export type IndexRecherche = {
	schema: 1;
	/** The 101 départements, then the overseas collectivities. */
	zones: { code: string; nom: string }[];
	/** Number of zones that are départements. */
	departements: number;
	communes: ColonnesCommunes;
	/** Former communes and arrondissements, each with the number of today's commune. */
	rattachements: { noms: string; communes: number[] };
	/** Zones: numbers of the départements of each EPCI. */
	epci: { codes: string; noms: string; zones: number[][] };
	fiches: Fiche[];
};

/** Communes of the départements in the order of the code, then those of the collectivities. */
export type ColonnesCommunes = {
	noms: string;
	/** How many communes each zone has, in their order. */
	nombres: number[];
	/** INSEE code: step from the preceding commune of the zone, first step from 0. */
	pas: number[];
	/** Postcodes of each commune, separated by spaces. */
	codesPostaux: string;
	/** One sign per commune: see `populationClass`. */
	classes: string;
};

/** Compiles the index of a release over an official code. */
export function buildIndexRecherche(release: Release, cog: Cog, annexe: CogAnnexe): IndexRecherche {
	const numbers = new Map(cog.communes.code.map((code, i) => [code, i]));
	const rattachements = annexe.rattachements.filter((r) => r.nom !== '' && numbers.has(r.commune));
	return {
		schema: 1,
		zones: [...cog.departements, ...annexe.collectivites].map(({ code, nom }) => ({ code, nom })),
		departements: cog.departements.length,
		communes: communeColumns(cog, annexe),
		rattachements: {
			noms: rattachements.map((r) => r.nom).join('\n'),
			communes: rattachements.map((r) => numbers.get(r.commune)!)
		},
		epci: {
			codes: cog.epci.map((e) => e.code).join('\n'),
			noms: cog.epci.map((e) => e.nom).join('\n'),
			zones: zonesOfEpci(cog)
		},
		fiches: fichesDe(release)
	};
}

function communeColumns(cog: Cog, { collectivites, communesOutreMer }: CogAnnexe) {
	const { communes, departements } = cog;
	const zones = [
		...Array.from(communes.departement),
		...communesOutreMer.map((c) => departements.length + c.collectivite)
	];
	const codes = [...communes.code, ...communesOutreMer.map((c) => c.code)];
	const nombres: number[] = new Array(departements.length + collectivites.length).fill(0);
	for (const zone of zones) nombres[zone]!++;
	const unknown = new Set(communes.populationInconnue);
	const populations = [
		...Array.from(communes.population, (n, i) => (unknown.has(i) ? null : n)),
		...communesOutreMer.map((c) => c.population)
	];
	const columns: ColonnesCommunes = {
		noms: [...communes.nom, ...communesOutreMer.map((c) => c.nom)].join('\n'),
		nombres,
		pas: codes.map((code, i) => {
			const first = i === 0 || zones[i] !== zones[i - 1];
			return codeNumber(code) - (first ? 0 : codeNumber(codes[i - 1]!));
		}),
		codesPostaux: [...communes.codesPostaux, ...communesOutreMer.map((c) => c.codesPostaux)]
			.map((list) => list.join(' '))
			.join('\n'),
		classes: populations.map(populationClass).join('')
	};
	return columns;
}

/** The figures of an INSEE code after those of its département: 259 in 69259, 4 in 2A004. */
const codeNumber = (code: string): number => Number(code.slice(2));

/**
 * Order of magnitude of a population as one sign, two steps per doubling: "0" for nobody or
 * unknown, then upwards. Enough to put the larger of two homonyms first.
 */
export function populationClass(population: number | null): string {
	const step = population ? 1 + Math.round(2 * Math.log2(population)) : 0;
	// "\" would double in JSON: the signs above it are shifted by one.
	const sign = 48 + step;
	return String.fromCharCode(sign < 92 ? sign : sign + 1);
}

function zonesOfEpci(cog: Cog): number[][] {
	const zones = cog.epci.map(() => new Set<number>());
	cog.communes.epci.forEach((e, commune) => {
		if (e >= 0) zones[e]!.add(cog.communes.departement[commune]!);
	});
	return zones.map((set) => [...set]);
}
