import type { TestProject } from 'vitest/node';
import { startServeur } from './serveur.ts';

declare module 'vitest' {
	interface ProvidedContext {
		origine: string;
		/** Path of the Chromium to start. */
		chromium: string;
	}
}

/** Starts the built server once for the whole run; returns what ends it. */
export default async function setup(project: TestProject) {
	const chromium = process.env.CHROMIUM_PATH;
	if (!chromium) throw new Error('CHROMIUM_PATH is not set: use npm run test:e2e.');
	// All the files ask from one address, far more than one client may in a minute.
	const serveur = await startServeur({ API_PAR_MINUTE: '1000000' });
	project.provide('origine', serveur.origine);
	project.provide('chromium', chromium);
	return serveur.stop;
}
