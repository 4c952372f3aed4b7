import { rmSync } from 'node:fs';
import { build } from 'vite';
import { ouvrir } from '#lib/server/base/ouverture.ts';
import { semer } from '#lib/server/base/versions.ts';
import type { TestProject } from 'vitest/node';
import { startServeurSql } from '../postgres.ts';
import { COG, DONNEES } from '../server/base/moteurs.ts';

declare module 'vitest' {
	interface ProvidedContext {
		grappe: string;
	}
}

/** Where `acte.ts` is bundled: as a source it would take a second to start, and it starts often. */
const ACTE = 'var/test/acte';

/** Starts one PostgreSQL for all the files, with a filled database that each of them copies. */
export default async function setup(project: TestProject) {
	await build({
		...{ configFile: false, logLevel: 'warn' },
		build: { ssr: 'tests/faults/acte.ts', outDir: ACTE, emptyOutDir: true, minify: false }
	});
	const serveur = await startServeurSql();
	const { base, close } = await ouvrir(serveur);
	await semer(base, DONNEES, COG);
	await close();
	project.provide('grappe', serveur.url);
	return () => {
		serveur.stop();
		rmSync(ACTE, { recursive: true });
	};
}
