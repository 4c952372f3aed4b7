import type { Cog } from '#lib/domain/cog.ts';
import { entier, type Hasard } from './hasard.ts';

/** A generated country: communes are the cells of a grid, départements and EPCI are blocks of it. */
export type Pays = {
	cog: Cog;
	/** Number of columns and rows of the grid. */
	cote: number;
	/** Cell (row × cote + column) of each commune, and the reverse. */
	cellule: Uint32Array;
	commune: Uint32Array;
};

/**
 * Draws a country of `parCote`² départements of `taille`² communes each. Every name says that it is
 * generated. EPCI are blocks of 5 × 5 cells, not aligned on départements: some cross a border.
 */
export function buildPays(alea: Hasard, parCote: number, taille: number): Pays {
	const cote = parCote * taille;
	const cellule = cellsByDepartement(parCote, taille);
	const commune = new Uint32Array(cellule.length);
	cellule.forEach((c, i) => (commune[c] = i));
	const epciParCote = Math.ceil(cote / 5);
	const epci = Int16Array.from(cellule, (c) => {
		return Math.floor(Math.floor(c / cote) / 5) * epciParCote + Math.floor((c % cote) / 5);
	});
	const population = Int32Array.from(cellule, () => 50 + entier(alea, 4000));
	const departement = Uint8Array.from(cellule, (_, i) => Math.floor(i / taille ** 2));
	const cog: Cog = {
		sha256: '0'.repeat(64),
		millesime: 'généré',
		population: 'généré',
		populationMayotte: 'généré',
		regions: Array.from({ length: parCote }, (_, r) => ({
			code: `R${code(r)}`,
			nom: `Région générée ${r + 1}`
		})),
		departements: Array.from({ length: parCote ** 2 }, (_, d) =>
			toDepartement(d, `R${code(Math.floor(d / parCote))}`, departement, population)
		),
		epci: Array.from({ length: epciParCote ** 2 }, (_, e) => ({
			code: `E${code(e)}`,
			nom: `EPCI généré ${e + 1}`,
			type: 'CC',
			population: 0
		})),
		communes: toCommunes(departement, epci, population)
	};
	return { cog, cote, cellule, commune };
}

const code = (i: number) => String(i + 1).padStart(3, '0');

// Communes are numbered département after département, as the official code does.
function cellsByDepartement(parCote: number, taille: number): Uint32Array {
	const cells: number[] = [];
	for (let d = 0; d < parCote ** 2; d++) {
		const [top, left] = [Math.floor(d / parCote) * taille, (d % parCote) * taille];
		for (let k = 0; k < taille ** 2; k++) {
			cells.push((top + Math.floor(k / taille)) * parCote * taille + left + (k % taille));
		}
	}
	return Uint32Array.from(cells);
}

function toDepartement(
	d: number,
	region: string,
	departement: Uint8Array,
	population: Int32Array
): Cog['departements'][number] {
	return {
		code: code(d),
		nom: `Département généré ${d + 1}`,
		liaison: 0,
		region,
		chefLieu: `${code(d)}00000`,
		population: population.reduce((sum, p, i) => sum + (departement[i] === d ? p : 0), 0),
		nombreCommunes: departement.filter((x) => x === d).length
	};
}

function toCommunes(
	departement: Uint8Array,
	epci: Int16Array,
	population: Int32Array
): Cog['communes'] {
	return {
		code: Array.from(departement, (d, i) => `${code(d)}${String(i).padStart(5, '0')}`),
		nom: Array.from(departement, (_, i) => `Commune générée ${i + 1}`),
		departement,
		epci,
		population,
		populationInconnue: [],
		codesPostaux: Array.from(departement, () => [])
	};
}
