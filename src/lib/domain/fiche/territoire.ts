import { compareCodes, type Cog } from '#lib/domain/cog.ts';
import type { Couverture } from '#lib/domain/couverture/couverture.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { presencesDe } from '#lib/domain/couverture/lecture.ts';
import { compareNoms } from '#lib/domain/nom.ts';
import type { Territoire } from '#lib/domain/territoire.ts';

/** A structure in one of its départements. */
export type DepartementFiche = {
	code: string;
	nom: string;
	etendue: 'entiere' | 'partielle';
	/** Communes and inhabitants served; null: unknown, which is not 0. */
	communes: number | null;
	population: number | null;
	/** True when a part of its communes is unknown: the figures are at least that. */
	minimum: boolean;
	/** Inhabitants and communes of the whole département. */
	total: { population: number; communes: number };
};

/** A line of `territoires` with the official name of its zone. */
export type ZoneFiche = Territoire & { nom: string };

export type TerritoireFiche = {
	departements: DepartementFiche[];
	/** Inhabitants served where it is known; null when it is known nowhere. */
	population: number | null;
	/** True when it is unknown somewhere, or known in part: the population is at least that. */
	minimum: boolean;
	zones: ZoneFiche[];
};

/** A structure present in the same départements. */
export type Voisine = {
	slug: string;
	court: string;
	/** Number of its family in the noyau. */
	famille: number;
	departements: { code: string; nom: string; etendue: 'entiere' | 'partielle' }[];
};

/** The départements of structure number `s`, as the coverage of all structures shows them. */
export function departementsOf(index: Index, r: Couverture, s: number): DepartementFiche[] {
	return index.noyau.departements.flatMap(({ code, nom, population, nombreCommunes }, d) => {
		const presence = presencesDe(index, r, d).find(({ structure }) => structure === s);
		if (!presence) return [];
		const { etendue, communes, minimum } = presence;
		return {
			code,
			nom,
			etendue,
			communes,
			population: presence.population,
			minimum,
			total: { population, communes: nombreCommunes }
		};
	});
}

/** Adds up the départements, and names the zone of each line. Throws on an unknown code. */
export function territoireOf(
	departements: DepartementFiche[],
	lignes: readonly Territoire[],
	cog: Cog
): TerritoireFiche {
	const known = departements.flatMap(({ population }) => population ?? []);
	return {
		departements,
		population: known.length === 0 ? null : known.reduce((a, b) => a + b, 0),
		minimum: departements.some(({ population, minimum }) => population === null || minimum),
		zones: lignes.map((ligne) => ({ ...ligne, nom: nomZone(cog, ligne.zone) }))
	};
}

/** The members present in the départements of structure number `s`, by number of these. */
export function voisinesOf(index: Index, r: Couverture, s: number): Voisine[] {
	const { departements, structures } = index.noyau;
	const voisines = new Map<number, Voisine>();
	departements.forEach(({ code, nom }, d) => {
		const presences = presencesDe(index, r, d);
		if (!presences.some(({ structure }) => structure === s)) return;
		for (const { structure, etendue } of presences) {
			const { slug, court, famille, membre } = structures[structure]!;
			if (structure === s || !membre) continue;
			const voisine = voisines.get(structure) ?? { slug, court, famille, departements: [] };
			voisine.departements.push({ code, nom, etendue });
			voisines.set(structure, voisine);
		}
	});
	return [...voisines.values()].sort(
		(a, b) => b.departements.length - a.departements.length || compareNoms(a.court, b.court)
	);
}

/** Official name of a zone. Throws on a code that the official code does not know. */
export function nomZone(cog: Cog, { type, code }: Territoire['zone']): string {
	const { communes } = cog;
	if (type === 'commune') return communes.nom[placeOf(communes.code, code)]!;
	const zones = { region: cog.regions, departement: cog.departements, epci: cog.epci }[type];
	const zone = zones.find((z) => z.code === code);
	if (!zone) throw new RangeError(`${type} inconnu : ${code}`);
	return zone.nom;
}

// Codes are sorted by `compareCodes`: 35,000 communes are 16 comparisons.
function placeOf(codes: readonly string[], code: string): number {
	let [first, last] = [0, codes.length - 1];
	while (first <= last) {
		const middle = (first + last) >> 1;
		const order = compareCodes(codes[middle]!, code);
		if (order === 0) return middle;
		if (order < 0) first = middle + 1;
		else last = middle - 1;
	}
	throw new RangeError(`commune inconnue : ${code}`);
}
