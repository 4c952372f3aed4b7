/** npx tsx tests/bench/solutions.ts: projections of a large network of solutions, against Sets. */
import { isDeepStrictEqual } from 'node:util';
import { pathToFileURL } from 'node:url';
import { composantes } from '#lib/domain/adoption/composante.ts';
import { ponts } from '#lib/domain/adoption/pont.ts';
import { coadoption, degres, rencontres, voisins } from '#lib/domain/adoption/projection.ts';
import type { ReseauAdoption } from '#lib/domain/adoption/reseau.ts';
import { genereAdoptions } from './adoptions-generees.ts';
import { poidsDe } from './memoire.ts';
import { mediane } from './mesure.ts';
import { chrono } from './plancher.ts';
import {
	coadoptionParSets,
	composantesParSets,
	degresParSets,
	ensembles,
	pontsParSets,
	rencontresParSets,
	voisinsParSets
} from './solutions-sets.ts';
import { porteesDuBanc } from './solutions-portee.ts';

/** One question: times in milliseconds, and megabytes that its answer keeps. */
export type MesureSolutions = {
	nom: string;
	temps: number;
	sets: number;
	memoire: number;
	memoireSets: number;
};

type Question = { nom: string; lire: () => unknown; parSets: () => unknown };

export const TAILLE = { organisations: 10_000, solutions: 500, usages: 6 };
const TOURS = 5;

function questionsDe(reseau: ReseauAdoption): Question[] {
	return [
		{
			nom: 'qui a quoi',
			lire: () => voisins(reseau),
			parSets: () => voisinsParSets(reseau)
		},
		{
			nom: 'promoteurs et utilisateurs comptés',
			lire: () => degres(reseau),
			parSets: () => degresParSets(reseau)
		},
		{
			nom: 'structures reliées par deux solutions ou plus',
			lire: () => rencontres(reseau, 2),
			parSets: () => rencontresParSets(reseau, 2)
		},
		{
			nom: 'solutions adoptées ensemble',
			lire: () => coadoption(reseau),
			parSets: () => coadoptionParSets(reseau)
		},
		{
			nom: 'groupes reliés',
			lire: () => composantes(reseau),
			parSets: () => composantesParSets(ensembles(reseau))
		},
		{
			nom: 'solutions qui font le pont',
			lire: () => ponts(reseau),
			parSets: () => pontsParSets(reseau)
		}
	];
}

/** Throws when the core and the Sets disagree: a wrong answer is not measured. */
function measure({ nom, lire, parSets }: Question): MesureSolutions {
	if (!isDeepStrictEqual(lire(), parSets())) {
		throw new Error(`${nom} : le cœur et les Sets divergent`);
	}
	const [memoire, memoireSets] = [poidsDe(lire), poidsDe(parSets)];
	const times = Array.from({ length: TOURS }, () => chrono(lire));
	return { nom, temps: mediane(times)!, sets: chrono(parSets), memoire, memoireSets };
}

/** Every projection of a generated network, then the reach of each of its solutions. */
export function measureSolutions(): MesureSolutions[] {
	const reseau = genereAdoptions(TAILLE);
	return [...questionsDe(reseau), porteesDuBanc(reseau)].map(measure);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	for (const mesure of measureSolutions()) process.stdout.write(`${JSON.stringify(mesure)}\n`);
}
