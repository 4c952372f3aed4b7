import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { mediane } from './mesure.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const TOURS = 5;

/** Frees what nothing holds any more, before a measure begins. */
export function ramasser(): void {
	// What a first pass finalises, a second one frees.
	collect();
	collect();
}

/** Megabytes that an answer keeps once what it took to make it is collected: median of some rounds. */
export function poidsDe(run: () => unknown): number {
	return mediane(Array.from({ length: TOURS }, () => readPoids(run)))!;
}

function readPoids(run: () => unknown): number {
	const held = () => {
		ramasser();
		const { heapUsed, arrayBuffers } = process.memoryUsage();
		return heapUsed + arrayBuffers;
	};
	const before = held();
	const answer = [run()];
	const after = held();
	// The answer must outlive the second reading.
	return answer.length === 1 ? Math.max(0, after - before) / 1e6 : 0;
}
