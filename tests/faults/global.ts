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

/** Starts one PostgreSQL for all the files, with a filled database that each of them copies. */
export default async function setup(project: TestProject) {
	const serveur = await startServeurSql();
	const { base, close } = await ouvrir(serveur);
	await semer(base, DONNEES, COG);
	await close();
	project.provide('grappe', serveur.url);
	return () => serveur.stop();
}
