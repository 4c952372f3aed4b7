import { ROLES } from '#lib/domain/filtre.ts';
import { entier, hasard, tire, type Hasard } from './hasard.ts';
import { buildPays, type Pays } from './pays.ts';

/** A generated network, before it is written as a release or as a noyau (see `ecriture.ts`). */
export type Reseau = {
	taille: Taille;
	pays: Pays;
	structures: StructureGeneree[];
	services: ServiceGenere[];
};

/** Evidence of a generated fact: rank of its confidence (0 high, 2 low), link or not. */
export type Evidence = { rang: number; lien: boolean };

export type StructureGeneree = {
	famille: number;
	/** -1: unknown. */
	statut: number;
	roles: number;
	membre: boolean;
	/** Contiguous communes that it serves for certain, ascending. */
	communes: Uint32Array;
	evidence: Evidence;
	/** Département line, and line for a part of an EPCI, that some structures have. */
	departement: ({ numero: number; entiere: boolean } & Evidence) | null;
	epci: ({ numero: number } & Evidence) | null;
};

export type ServiceGenere = { structure: number; cible: number; etat: number } & Evidence;

export type Taille = {
	graine: number;
	/** Number of structures. */
	structures: number;
	/** Départements per side of the country, communes per side of a département. */
	parCote: number;
	taille: number;
	/** Mean number of communes of a territory. */
	communes: number;
	/** Share of structures with a département line, and of those with a part of an EPCI. */
	departements: number;
	epci: number;
	/** Number of axes, of sous-thématiques, and mean number of services of a structure. */
	axes: number;
	sous: number;
	services: number;
};

/** The country of the bench: 100 départements and 36,100 communes, every territory of communes only. */
export const FRANCE_GENEREE: Omit<Taille, 'structures'> = {
	graine: 20261121,
	parCote: 10,
	taille: 19,
	communes: 140,
	departements: 0,
	epci: 0,
	axes: 12,
	sous: 50,
	services: 4
};

/** Draws a network: the same sizes and seed give the same network, on any machine. */
export function buildReseau(taille: Taille): Reseau {
	const alea = hasard(taille.graine);
	const pays = buildPays(alea, taille.parCote, taille.taille);
	const grow = grower(pays, alea);
	const structures = Array.from({ length: taille.structures }, () =>
		drawStructure(alea, taille, pays, grow)
	);
	const services = structures.flatMap((_, structure) => drawServices(alea, taille, structure));
	return { taille, pays, structures, services };
}

function drawStructure(
	alea: Hasard,
	taille: Taille,
	{ cog }: Pays,
	grow: (size: number) => Uint32Array
): StructureGeneree {
	// Exponential sizes: many small territories, a few that span several départements.
	const size = Math.floor(-Math.log(1 - alea()) * taille.communes);
	const departement = alea() < taille.departements;
	const epci = alea() < taille.epci;
	return {
		famille: entier(alea, 10),
		statut: entier(alea, 10) - 1,
		roles: 1 + entier(alea, 2 ** ROLES.length - 1),
		membre: alea() < 0.9,
		communes: grow(departement || epci ? size : Math.max(1, size)),
		evidence: drawEvidence(alea),
		departement: departement
			? {
					numero: entier(alea, cog.departements.length),
					entiere: alea() < 0.4,
					...drawEvidence(alea)
				}
			: null,
		epci: epci ? { numero: tire(alea, [...cog.communes.epci]), ...drawEvidence(alea) } : null
	};
}

function drawServices(alea: Hasard, taille: Taille, structure: number): ServiceGenere[] {
	const nombre = entier(alea, taille.services * 2 + 1);
	return Array.from({ length: nombre }, () => ({
		structure,
		// The square makes the first targets common and the last ones rare, as real services are.
		cible: Math.floor(alea() ** 2 * (taille.sous + taille.axes)),
		etat: alea() < 0.6 ? 3 : 1 + entier(alea, 2),
		...drawEvidence(alea)
	}));
}

function drawEvidence(alea: Hasard): Evidence {
	return { rang: alea() < 0.6 ? 0 : alea() < 0.7 ? 1 : 2, lien: alea() < 0.8 };
}

/** A function that grows a contiguous territory of `size` communes around a random one. */
function grower({ cote, cellule, commune }: Pays, alea: Hasard): (size: number) => Uint32Array {
	const seen = new Uint32Array(commune.length);
	let stamp = 0;
	return (size) => {
		stamp++;
		const taken: number[] = [];
		const frontier = size > 0 ? [cellule[entier(alea, cellule.length)]!] : [];
		for (const first of frontier) seen[first] = stamp;
		while (taken.length < size && frontier.length > 0) {
			const place = entier(alea, frontier.length);
			const cell = frontier[place]!;
			frontier[place] = frontier[frontier.length - 1]!;
			frontier.pop();
			taken.push(commune[cell]!);
			for (const next of neighbours(cell, cote)) {
				if (seen[next] === stamp) continue;
				seen[next] = stamp;
				frontier.push(next);
			}
		}
		return Uint32Array.from(taken).sort();
	};
}

function neighbours(cell: number, cote: number): number[] {
	const column = cell % cote;
	const cells: number[] = [];
	if (column > 0) cells.push(cell - 1);
	if (column < cote - 1) cells.push(cell + 1);
	if (cell >= cote) cells.push(cell - cote);
	if (cell + cote < cote * cote) cells.push(cell + cote);
	return cells;
}
