/** npx tsx tests/bench/coeur.ts: a change of filter in the core, against the cost of a touch. */
import { isDeepStrictEqual } from 'node:util';
import { pathToFileURL } from 'node:url';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import { facettes } from '#lib/domain/couverture/facettes.ts';
import { bancGenere, bancReel, type Banc } from './banc.ts';
import { chrono, touch } from './plancher.ts';

/** One network: times in milliseconds, medians of interleaved rounds. */
export type MesureCoeur = {
	nom: string;
	structures: number;
	/** Memberships: structure × commune. */
	lignes: number;
	/** A change of filter: median and slowest filter of the series. */
	filtre: number;
	pire: number;
	/** The counts of every option of every facet. */
	facettes: number;
	/** As many random increments of a typed array as there are memberships. */
	plancher: number;
	/** The same filters answered with Sets. */
	sets: number;
	/** First filter of a layer of evidence, which builds it. */
	couche: number;
	/** `pire` ÷ `plancher` and `sets` ÷ `filtre`; for 72 structures the floor is too short to divide by. */
	contrePlancher: number;
	contreSets: number;
};

const TOURS = 7;

/** Measures one network, after having checked every filter against Sets. */
export function measure(banc: Banc): MesureCoeur {
	const { index, filtres } = banc;
	const couche = chrono(() => couverture(index, filtres[0]!));
	const sets = filtres.map((filtre) => gate(banc, filtre));
	const floors: number[] = [];
	const times = filtres.map((): number[] => []);
	const options: number[] = [];
	for (let tour = 0; tour < TOURS; tour++) {
		floors.push(touch(banc.lignes));
		filtres.forEach((filtre, i) => times[i]!.push(chrono(() => couverture(index, filtre))));
		options.push(chrono(() => facettes(index, filtres[1]!)));
	}
	const medians = times.map(median);
	const [filtre, pire, plancher] = [median(medians), Math.max(...medians), median(floors)];
	const { nom, structures, lignes } = banc;
	return {
		...{ nom, structures, lignes, filtre, pire, couche, plancher },
		facettes: median(options),
		sets: median(sets),
		contrePlancher: pire / plancher,
		contreSets: median(sets) / filtre
	};
}

/** Throws when the core and the Sets disagree; the time of the Sets. */
function gate({ index, compter, lire, nom }: Banc, filtre: Banc['filtres'][number]): number {
	let expected: unknown;
	const time = chrono(() => (expected = compter(filtre)));
	if (!isDeepStrictEqual(lire(couverture(index, filtre)), expected)) {
		throw new Error(`${nom} : le cœur et les Sets divergent pour ${JSON.stringify(filtre)}`);
	}
	return time;
}

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function print(mesure: MesureCoeur): void {
	const figures = Object.entries(mesure).map(([nom, valeur]) =>
		typeof valeur === 'number' ? `${nom} ${Number(valeur.toPrecision(3))}` : valeur
	);
	process.stdout.write(`${figures.join(' · ')}\n`);
}

/** The published facts, then generated networks of growing size. */
export function measureCoeur(tailles: readonly number[] = [1_000, 10_000, 100_000]): MesureCoeur[] {
	// One network at a time in memory: the largest one is 14 million memberships.
	return [measure(bancReel()), ...tailles.map((structures) => measure(bancGenere(structures)))];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) measureCoeur().forEach(print);
