import { repondre } from '#lib/api/repondre.ts';
import type { RefusApi } from '#lib/api/reponse.ts';
import { currentRelease } from '#lib/server/release.ts';

export const ORIGINE = 'https://mitoyen.example';

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
