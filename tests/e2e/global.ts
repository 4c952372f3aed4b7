import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { DRAPEAUX } from './drapeaux.ts';
import { startServeur } from './serveur.ts';

declare module 'vitest' {
	interface ProvidedContext {
		origine: string;
		chromium: string;
	}
}

/** Starts the built server and Chromium once for the whole run; returns what ends them. */
export default async function setup(project: TestProject) {
	const executablePath = process.env.CHROMIUM_PATH;
	if (!executablePath) throw new Error('CHROMIUM_PATH is not set: use npm run test:e2e.');
	// All the files ask from one address, far more than one client may in a minute.
	const serveur = await startServeur({ API_PAR_MINUTE: '1000000' });
	const browser = await chromium.launchServer({ executablePath, args: DRAPEAUX });
	project.provide('origine', serveur.origine);
	project.provide('chromium', browser.wsEndpoint());
	return async () => {
		await browser.close();
		await serveur.stop();
	};
}
