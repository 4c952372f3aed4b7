import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repondre } from '#lib/api/repondre.ts';
import type { RefusApi } from '#lib/api/reponse.ts';
import { readCog } from '#lib/server/cog.ts';
import { compileRelease } from '#lib/server/data/compilation.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';
import { writeRelease } from '#lib/server/data/publication.ts';
import { currentRelease, loadRelease } from '#lib/server/release.ts';

export const ORIGINE = 'https://mitoyen.example';

/** Publishes the facts of the repository in a temporary folder; what it returns undoes it. */
export function publier(): () => void {
	const dir = mkdtempSync(join(tmpdir(), 'api-'));
	const avant = process.env.RELEASES_DIR;
	writeRelease(dir, compileRelease(readDonnees('data').donnees, readCog('data/cog')));
	process.env.RELEASES_DIR = dir;
	loadRelease();
	return () => {
		if (avant === undefined) delete process.env.RELEASES_DIR;
		else process.env.RELEASES_DIR = avant;
		rmSync(dir, { recursive: true });
	};
}

/** Asks an address below /api/v1 ("structures?famille=cdg"). */
export function demander(adresse: string) {
	const mark = adresse.indexOf('?');
	const chemin = mark < 0 ? adresse : adresse.slice(0, mark);
	const query = new URLSearchParams(mark < 0 ? '' : adresse.slice(mark));
	return repondre({ chemin, query, origine: ORIGINE }, currentRelease());
}

/** The answer to an address that has one, as an object. */
export function lire(adresse: string) {
	const reponse = demander(adresse);
	if (!('json' in reponse)) throw new Error(`${adresse}: ${JSON.stringify(reponse)}`);
	return JSON.parse(reponse.json);
}

/** Why an address has no answer. */
export function refus(adresse: string): RefusApi {
	const reponse = demander(adresse);
	if ('json' in reponse) throw new Error(`${adresse}: ${reponse.json.slice(0, 200)}`);
	return reponse.refus;
}
