import { setTimeout as pause } from 'node:timers/promises';
import { readReel } from '../domain/reel.ts';
import { startServeur } from '../e2e/serveur.ts';
import { mesuresCalcul } from './exports-calcul.ts';
import { auPlus, type Groupe, type Mesure } from './mesure.ts';
import { memoireTotaleDe } from './processus.ts';
import { gardee } from './serveurs.ts';
import { buildVues } from './vues.ts';

/** Each export is of a view of its own: nothing that was kept answers. */
const FORMATS = ['png', 'svg', 'pdf', 'pptx', 'xlsx', 'csv', 'geojson', 'json', 'zip', 'png'];
/** Nothing waits longer for a file that was put off. */
const PATIENCE = 100;

/** What files cost, and what the pages feel of it: a server of its own, which nothing warmed before. */
export async function groupeExports(tours: number, rapide: boolean): Promise<Groupe> {
	const vue = buildVues(readReel().index.noyau);
	let n = 0;
	const serveur = await startServeur();
	const site = { origine: serveur.origine, pid: serveur.process.pid! };
	const suivant = () => {
		const format = FORMATS[n % FORMATS.length]!;
		return `${site.origine}/couverture.${format}?${vue(50_000 + n++)}`;
	};
	const image = '/couverture.png?axe=cybersecurite';
	try {
		return {
			titre: 'Fichiers',
			methode:
				'La mémoire est la part qui revient au serveur et au processus de ses fichiers (PSS), relevée pendant des exports de tous les formats, quatre à la fois, chacun d’une autre vue ; la dérive compare le dernier cinquième à celui du milieu. Les durées de calcul sont du temps de processeur, d’une vue différente à chaque fois. Un fichier déjà demandé est rendu de la mémoire, contre un processus Node qui rend les mêmes octets. Les pages, elles aussi toutes différentes, sont demandées l’une après l’autre, seules (le plancher) puis pendant que vingt clients demandent sans arrêt des fichiers de tous les formats.',
			mesures: [
				...(await memoire(site, suivant, rapide ? 200 : 2_000)),
				...(await mesuresCalcul(rapide ? 5 : 15)),
				await gardee(site, image, 'Un PNG, gardé', tours, rapide ? 1_000 : 5_000),
				...(await souffle(site, suivant, rapide ? 100 : 400))
			]
		};
	} finally {
		await serveur.stop();
	}
}

type Site = { origine: string; pid: number };

/** Asks for a file until it is given; counts the times that it was put off. */
async function exporter(url: string): Promise<number> {
	for (let refus = 0; ; refus++) {
		const answer = await fetch(url);
		await answer.arrayBuffer();
		if (answer.status === 200) return refus;
		if (answer.status !== 503 || !answer.headers.get('retry-after')) {
			throw new Error(`${answer.status} ${url}`);
		}
		await pause(PATIENCE);
	}
}

/** 99th percentile, in milliseconds, of pages that nothing kept, one after the other. */
async function centile(origine: string, total: number, page: () => string): Promise<number> {
	const times: number[] = [];
	for (let i = 0; i < total; i++) {
		const start = performance.now();
		await (await fetch(`${origine}/couverture?${page()}`)).arrayBuffer();
		times.push(performance.now() - start);
		await pause(10);
	}
	times.sort((a, b) => a - b);
	return times[Math.floor(total * 0.99)]!;
}

/** The pages while twenty clients export, then what is answered to sixty pictures at once. */
async function souffle({ origine }: Site, suivant: () => string, total: number): Promise<Mesure[]> {
	const vue = buildVues(readReel().index.noyau);
	let n = 90_000;
	const page = () => vue(n++);
	const seules = await centile(origine, total, page);
	let ends = false;
	const clients = Array.from({ length: 20 }, async () => {
		while (!ends) await exporter(suivant());
	});
	const ensemble = await centile(origine, total, page);
	ends = true;
	await Promise.all(clients);
	const image = () => suivant().replace(/\.\w+\?/, '.png?');
	const refus = await Promise.all(Array.from({ length: 60 }, () => exporter(image())));
	return [
		{
			nom: 'Page pendant vingt exports parallèles, 99e centile',
			...{ unite: 'ms', valeur: ensemble, plancher: seules, barre: auPlus(300) }
		},
		{
			nom: 'Images remises à plus tard (503), sur soixante à la fois',
			...{ unite: '', valeur: refus.filter((n) => n > 0).length, plancher: null, barre: null }
		}
	];
}

/** Memory during exports of every format, four at a time. */
async function memoire({ pid }: Site, suivant: () => string, total: number): Promise<Mesure[]> {
	const seen: number[] = [];
	let done = 0;
	const look = setInterval(() => {
		const now = memoireTotaleDe(pid);
		if (now !== null) seen.push(now);
	}, 250);
	const clients = Array.from({ length: 4 }, async () => {
		while (done++ < total) await exporter(suivant());
	});
	await Promise.all(clients).finally(() => clearInterval(look));
	const fifth = (k: number) => {
		const part = seen.slice((seen.length * k) / 5, (seen.length * (k + 1)) / 5);
		return part.reduce((sum, n) => sum + n, 0) / part.length;
	};
	const mesure = (nom: string, valeur: number | null, limite: number): Mesure => ({
		...{ nom, unite: 'Mo', valeur, plancher: null, barre: auPlus(limite) }
	});
	const known = seen.length >= 5;
	return [
		mesure(`Mémoire la plus haute, sur ${total} exports`, known ? Math.max(...seen) : null, 250),
		mesure('Sa dérive, une fois le serveur chaud', known ? fifth(4) - fifth(2) : null, 15)
	];
}
