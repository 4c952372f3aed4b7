import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PATIENCE } from '#lib/server/http/answers.ts';
import { readReel } from '../domain/reel.ts';
import { measureCharge, type Demande } from './charge.ts';
import { auMoinsFois, auPlus, paires, type Groupe, type Mesure } from './mesure.ts';
import { memoireDe, startScript } from './processus.ts';
import { DOSSIER } from './socle.ts';
import { buildVues } from './vues.ts';

export type Site = { origine: string; pid: number; repos: number | null };

/** Kept answers against a Node process with the same bytes; computed ones against a trivial route. */
export async function groupeServeur(site: Site, tours: number, total: number): Promise<Groupe> {
	return {
		titre: 'Serveur',
		methode:
			'32 connexions ; le débit est la médiane de tours alternés entre le site et son plancher. Réponses gardées : un processus Node qui rend les mêmes octets depuis sa mémoire. Vues calculées : chaque demande est une vue différente, que rien n’a gardée ; leur plancher est une route SvelteKit qui ne rend que quelques octets de JSON, sans les compresser ; un premier tour, des deux côtés, n’est pas compté (V8 compile encore). La barre porte sur les vues non compressées, comme lui ; les mêmes en brotli sont données à côté.',
		mesures: [
			await gardee(site, '/', 'La page de la carte, gardée', tours, total),
			await gardee(
				site,
				'/couverture.json?axe=cybersecurite',
				'Une vue en JSON, gardée',
				tours,
				total
			),
			...(await calculees(site, tours, Math.ceil(total / 4))),
			{
				nom: 'Mémoire du processus au repos',
				unite: 'Mo',
				valeur: site.repos,
				plancher: null,
				barre: auPlus(150)
			}
		]
	};
}

const portOf = (origine: string) => Number(new URL(origine).port);
const demande = (port: number, path: Demande['path'], encoding = 'br'): Demande => ({
	port,
	host: `127.0.0.1:${port}`,
	path,
	encoding
});

/** A kept answer, against a process that has its bytes. */
export async function gardee(
	{ origine, pid }: Pick<Site, 'origine' | 'pid'>,
	path: string,
	nom: string,
	tours: number,
	total: number
): Promise<Mesure> {
	const body = await octetsDe(origine, path);
	const fichier = join(DOSSIER, 'reponse.br');
	mkdirSync(DOSSIER, { recursive: true });
	writeFileSync(fichier, body);
	const nu = await startScript('tests/bench/serveur-nu.mjs', [fichier]);
	const [ours, floor]: [number[], number[]] = [[], []];
	for (let tour = 0; tour < tours; tour++) {
		floor.push((await measureCharge(demande(nu.port, '/'), nu.pid, total)).debit);
		ours.push((await measureCharge(demande(portOf(origine), path), pid, total)).debit);
	}
	await nu.stop();
	return debit(nom, ours, floor, 0.5);
}

async function calculees({ origine, pid }: Site, tours: number, total: number): Promise<Mesure[]> {
	const kit = await startScript('tests/bench/socle/serveur-kit.mjs', [
		join(DOSSIER, 'kit/build/handler.js')
	]);
	const vue = buildVues(readReel().index.noyau);
	const pas = Math.ceil(total / 5) + total;
	const nues: number[] = [];
	const debits = { identity: [] as number[], br: [] as number[] };
	let first = 0;
	// The first round is not kept: V8 still compiles what a server that has been asked runs compiled.
	for (let tour = -1; tour < tours; tour++) {
		const nue = await measureCharge(demande(kit.port, '/etat.json'), kit.pid, total);
		if (tour >= 0) nues.push(nue.debit);
		for (const encoding of ['identity', 'br'] as const) {
			const from = first;
			const path = (n: number) => `/couverture.json?${vue(from + n)}`;
			const charge = await measureCharge(demande(portOf(origine), path, encoding), pid, total);
			if (tour >= 0) debits[encoding].push(charge.debit);
			first += pas;
		}
	}
	await kit.stop();
	const brotli = debit('La même, en brotli', debits.br, nues, 0);
	return [
		debit('Une vue en JSON, jamais demandée', debits.identity, nues, 0.8),
		{ ...brotli, barre: null }
	];
}

function debit(nom: string, ours: number[], floor: number[], limite: number): Mesure {
	return { nom, unite: 'réponses/s', ...paires(ours, floor), barre: auMoinsFois(limite) };
}

/** The kept answer, asked until it is the one that is kept for good. */
async function octetsDe(origine: string, path: string): Promise<Uint8Array> {
	const { request } = await import('node:http');
	const ask = () =>
		new Promise<Buffer>((resolve, reject) => {
			request(new URL(path, origine), { headers: { 'accept-encoding': 'br' } }, (answer) => {
				const parts: Buffer[] = [];
				answer.on('data', (part: Buffer) => parts.push(part));
				answer.on('end', () => resolve(Buffer.concat(parts)));
			})
				.on('error', reject)
				.end();
		});
	for (let i = 0; i <= PATIENCE; i++) await ask();
	await new Promise((resolve) => setTimeout(resolve, 2_000));
	return ask();
}

/** Resident memory of a site that was just started and is left alone. */
export async function reposDe(pid: number): Promise<number | null> {
	await new Promise((resolve) => setTimeout(resolve, 3_000));
	return memoireDe(pid);
}
