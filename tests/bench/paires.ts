/** npx tsx tests/bench/paires.ts: every pair of a network, against Sets, SQL and the cost of a touch. */
import { isDeepStrictEqual } from 'node:util';
import { pathToFileURL } from 'node:url';
import { parcourtPaires } from '#lib/domain/chevauchement/parcours-paires.ts';
import { buildTerrain } from '#lib/domain/chevauchement/terrain.ts';
import { coucheDe } from '#lib/domain/reseau/index-couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { ramasser } from './memoire.ts';
import { mediane } from './mesure.ts';
import {
	bancPairesGenere,
	bancPairesReel,
	sumWithSets,
	TOUT,
	type BancPaires,
	type Somme
} from './paires-plat.ts';
import { chrono, touch } from './plancher.ts';
import { startPostgres, type Postgres } from './postgres.ts';

/** One network: times in milliseconds; null: not asked at this size, or not to be had here. */
export type MesurePaires = {
	structures: number;
	somme: Somme;
	/** Pair × atom: what a walk cannot avoid touching. */
	touches: number;
	/** The walk, territories laid out included. */
	coeur: number;
	/** As many random increments as there are touches. */
	plancher: number;
	sets: number | null;
	sql: number | null;
	/** Megabytes of arrays held by the index and the walk. */
	memoire: number;
};

/** Largest networks that each judge is asked about: beyond, it would take hours. */
const LIMITE = { sets: 1_000, sql: 10_000 };

/** Counters of the floor: communes, or structures when there are more. */
const COMMUNES = 36_100;

/** Measures one network. Throws when two of the judges disagree. */
function measure(banc: BancPaires, memoire: () => number, postgres: Postgres | null): MesurePaires {
	const { structures, index, plat } = banc;
	const tours = structures > 10_000 ? 1 : 5;
	let somme = walk(index);
	const memoireLue = memoire();
	const touches = countTouches(index);
	const [coeurs, planchers]: [number[], number[]] = [[], []];
	for (let tour = 0; tour < tours; tour++) {
		coeurs.push(chrono(() => (somme = walk(index))));
		planchers.push(touch(touches, new Float64Array(Math.max(COMMUNES, structures))));
	}
	const agree = (nom: string, autre: Somme) => {
		if (isDeepStrictEqual(autre, somme)) return;
		throw new Error(`${structures} structures, ${nom} : ${JSON.stringify({ somme, autre })}`);
	};
	const sets = structures > LIMITE.sets ? null : chrono(() => agree('Sets', sumWithSets(plat)));
	const sql = structures > LIMITE.sql ? null : (postgres?.joindre(plat) ?? null);
	if (sql) agree('PostgreSQL', sql.somme);
	return {
		...{ structures, somme, touches, sets },
		coeur: mediane(coeurs)!,
		plancher: mediane(planchers)!,
		sql: sql?.temps ?? null,
		memoire: memoireLue
	};
}

/** Every pair of all the structures; those without a known commune in common are left out. */
function walk(index: Index): Somme {
	const tous = index.noyau.structures.map((_, s) => s);
	const somme: Somme = { paires: 0, communes: 0, population: 0, services: 0 };
	const terrain = buildTerrain(index, coucheDe(index, TOUT), tous, tous);
	for (const { nombre, communes, population, services } of parcourtPaires(terrain, false)) {
		for (let i = 0; i < nombre; i++) {
			if (communes[i] === 0) continue;
			somme.paires++;
			somme.communes += communes[i]!;
			somme.population += population[i]!;
			somme.services += services[i]!;
		}
	}
	return somme;
}

function countTouches(index: Index): number {
	const tous = index.noyau.structures.map((_, s) => s);
	const { bornes } = buildTerrain(index, coucheDe(index, TOUT), tous, tous).servants;
	let touches = 0;
	for (let a = 0; a + 1 < bornes.length; a++) {
		const n = bornes[a + 1]! - bornes[a]!;
		touches += (n * (n - 1)) / 2;
	}
	return touches;
}

/** The published facts, then generated networks of growing size, one at a time in memory. */
export function measurePaires(tailles: readonly number[]): {
	mesures: MesurePaires[];
	postgres: string | null;
} {
	const postgres = startPostgres();
	const held = () => process.memoryUsage().arrayBuffers / 1e6;
	const bancs = [bancPairesReel, ...tailles.map((n) => () => bancPairesGenere(n))];
	try {
		const mesures = bancs.map((build) => {
			// What the network before has left would be counted as given back.
			ramasser();
			const before = held();
			return measure(build(), () => held() - before, postgres);
		});
		return { mesures, postgres: postgres?.version ?? null };
	} finally {
		postgres?.stop();
	}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const tailles = process.argv.includes('--rapide') ? [1_000, 10_000] : [1_000, 10_000, 100_000];
	const { mesures, postgres } = measurePaires(tailles);
	process.stdout.write(`PostgreSQL ${postgres ?? 'absent'}\n`);
	for (const mesure of mesures) process.stdout.write(`${JSON.stringify(mesure)}\n`);
}
