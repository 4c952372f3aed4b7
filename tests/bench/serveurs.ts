import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildNoyau } from '#lib/domain/reseau/noyau.ts';
import { readReel } from '../domain/reel.ts';
import { measureCharge, type Demande } from './charge.ts';
import { auMoinsFois, auPlus, mediane, type Groupe, type Mesure } from './mesure.ts';
import { memoireDe, startScript } from './processus.ts';
import { DOSSIER } from './socle.ts';
import { buildVues } from './vues.ts';

export type Site = { origine: string; pid: number; repos: number | null };

/** Kept answers against a Node process with the same bytes; computed ones against a trivial route. */
export async function groupeServeur(site: Site, tours: number, total: number): Promise<Groupe> {
	return {
		titre: 'Serveur',
		methode:
			'32 connexions, réponses brotli ; le débit est la médiane de tours alternés entre le site et son plancher. Réponses gardées : un processus Node qui rend les mêmes octets depuis sa mémoire. Vues calculées : chaque demande est une vue différente, que rien n’a gardée ; leur plancher est une route SvelteKit qui ne rend que quelques octets de JSON.',
		mesures: [
			await gardee(site, '/', 'La page de la carte, gardée', tours, total),
			await gardee(
				site,
				'/couverture.json?axe=cybersecurite',
				'Une vue en JSON, gardée',
				tours,
				total
			),
			await calculee(site, tours, Math.ceil(total / 4)),
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
const demande = (port: number, path: Demande['path']): Demande => ({
	port,
	host: `127.0.0.1:${port}`,
	path,
	encoding: 'br'
});

async function gardee(
	{ origine, pid }: Site,
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

async function calculee({ origine, pid }: Site, tours: number, total: number): Promise<Mesure> {
	const kit = await startScript('tests/bench/socle/serveur-kit.mjs', [
		join(DOSSIER, 'kit/build/handler.js')
	]);
	const { release, sha256, cog } = readReel();
	const vue = buildVues(buildNoyau(release, sha256, cog));
	const pas = Math.ceil(total * 1.2) + 1;
	const [ours, floor]: [number[], number[]] = [[], []];
	for (let tour = 0; tour < tours; tour++) {
		floor.push((await measureCharge(demande(kit.port, '/etat.json'), kit.pid, total)).debit);
		const path = (n: number) => `/couverture.json?${vue(tour * pas + n)}`;
		ours.push((await measureCharge(demande(portOf(origine), path), pid, total)).debit);
	}
	await kit.stop();
	return debit('Une vue en JSON, jamais demandée', ours, floor, 0.8);
}

function debit(nom: string, ours: number[], floor: number[], limite: number): Mesure {
	return {
		nom,
		unite: 'réponses/s',
		valeur: mediane(ours),
		plancher: mediane(floor),
		barre: auMoinsFois(limite)
	};
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
	for (let i = 0; i < 4; i++) await ask();
	await new Promise((resolve) => setTimeout(resolve, 2_000));
	return ask();
}

/** Resident memory of a site that was just started and is left alone. */
export async function reposDe(pid: number): Promise<number | null> {
	await new Promise((resolve) => setTimeout(resolve, 3_000));
	return memoireDe(pid);
}
