import { availableParallelism } from 'node:os';

/** What a reader needs to compare two runs; nothing that names the machine. */
export type Machine = { coeurs: number; node: string; chromium: string; date: string };

/** Describes this machine; `chromium` is the version that ran the pages. */
export function readMachine(chromium: string): Machine {
	return {
		coeurs: availableParallelism(),
		node: process.versions.node,
		chromium,
		date: new Date().toISOString().slice(0, 10)
	};
}
