import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cog, Communes, Departement, Epci, Region } from '#lib/domain/cog.ts';

/** The files of the extract, in the order in which their bytes are hashed. */
export const FICHIERS_COG = [
	'meta.json',
	'regions.tsv',
	'departements.tsv',
	'epci.tsv',
	'communes.tsv'
] as const;

type Meta = { millesime: string; population: string; populationMayotte: string };

/**
 * Reads the official code of territories from the files that `npm run cog:build` writes.
 * `dir` is their folder. Throws an Error in French with its remedy when a file is missing or when
 * a commune refers to an unknown département or EPCI.
 */
export function readCog(dir: string): Cog {
	const hash = createHash('sha256');
	const [meta, regions, departements, epci, communes] = FICHIERS_COG.map((fichier) => {
		const bytes = readBytes(join(dir, fichier));
		hash.update(bytes);
		return bytes.toString('utf8');
	}) as [string, string, string, string, string];
	const { millesime, population, populationMayotte } = JSON.parse(meta) as Meta;
	const listeDepartements = rows(departements).map(toDepartement);
	const listeEpci = rows(epci).map(toEpci);
	return {
		sha256: hash.digest('hex'),
		millesime,
		population,
		populationMayotte,
		regions: rows(regions).map(([code = '', nom = '']): Region => ({ code, nom })),
		departements: listeDepartements,
		epci: listeEpci,
		communes: readCommunes(rows(communes), listeDepartements, listeEpci)
	};
}

function readBytes(path: string): Buffer {
	try {
		return readFileSync(path);
	} catch (cause) {
		throw new Error(`${path} est illisible. Remède : npm run cog:build.`, { cause });
	}
}

function rows(text: string): string[][] {
	const lines = text.split('\n');
	return lines.slice(1, -1).map((line) => line.split('\t'));
}

function toDepartement([code = '', nom = '', liaison, region = '', chefLieu = '']: string[]) {
	const departement: Departement = {
		code,
		nom,
		liaison: Number(liaison),
		region,
		chefLieu,
		population: 0,
		nombreCommunes: 0
	};
	return departement;
}

function toEpci([code = '', nom = '', type = '']: string[]): Epci {
	return { code, nom, type, population: 0 };
}

// Fills the columns, and adds each commune to the totals of its département and of its EPCI: the
// sums are ours so that a share of population never passes 100 %.
function readCommunes(lines: string[][], departements: Departement[], epci: Epci[]): Communes {
	const numberOfDepartement = new Map(departements.map((d, i) => [d.code, i]));
	const numberOfEpci = new Map(epci.map((e, i) => [e.code, i]));
	const communes = emptyCommunes(lines.length);
	const postcodes = new Map<string, string[]>();
	lines.forEach(([code = '', nom = '', departement = '', siren = '', population = '', cp], i) => {
		const d = numberOfDepartement.get(departement);
		const e = siren === '' ? -1 : numberOfEpci.get(siren);
		if (d === undefined || e === undefined) {
			throw new Error(`communes.tsv, commune ${code} : zone inconnue. Remède : npm run cog:build.`);
		}
		const habitants = Number(population);
		communes.code.push(code);
		communes.nom.push(nom);
		communes.departement[i] = d;
		communes.epci[i] = e;
		communes.population[i] = habitants;
		communes.codesPostaux.push(shared(postcodes, cp ?? ''));
		if (population === '') communes.populationInconnue.push(i);
		departements[d]!.population += habitants;
		departements[d]!.nombreCommunes += 1;
		if (e >= 0) epci[e]!.population += habitants;
	});
	return communes;
}

function emptyCommunes(length: number): Communes {
	return {
		code: [],
		nom: [],
		departement: new Uint8Array(length),
		epci: new Int16Array(length),
		population: new Int32Array(length),
		populationInconnue: [],
		codesPostaux: []
	};
}

// 35,000 communes have 6,000 different lists of postcodes: neighbours share one array.
function shared(lists: Map<string, string[]>, cell: string): string[] {
	let list = lists.get(cell);
	if (!list) lists.set(cell, (list = cell === '' ? [] : cell.split(' ')));
	return list;
}
