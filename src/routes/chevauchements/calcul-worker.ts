import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { parseChevauchement } from '#lib/view/chevauchement/lecture.ts';
import { createCalculs } from './calculs.ts';
import { buildModele, type ModeleChevauchement } from './modele.ts';

/** What the page asks of this worker: the view of a query, under the noyau at an address. */
export type Demande = { noyau: string; requete: string };

/** What it answers: the part done, from 0 to 1, then the model; or why there is none. */
export type Reponse = { part: number } | { modele: ModeleChevauchement } | { erreur: string };

let reseau: ReturnType<typeof load> | undefined;

async function load(address: string) {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	const index = buildIndex((await response.json()) as Noyau);
	return { index, calculs: createCalculs(index) };
}

const answer = (reponse: Reponse) => postMessage(reponse);

addEventListener('message', ({ data }: MessageEvent<Demande>) => {
	void compute(data).catch((error: unknown) => answer({ erreur: String(error) }));
});

async function compute({ noyau, requete }: Demande): Promise<void> {
	const { index, calculs } = await (reseau ??= load(noyau));
	const { vue } = parseChevauchement(new URLSearchParams(requete), index.noyau);
	const lus = calculs(vue.filtre, (part) => answer({ part }));
	answer({ modele: buildModele(index, vue, lus) });
}
