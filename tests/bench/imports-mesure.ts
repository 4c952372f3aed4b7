import { setTimeout as pause } from 'node:timers/promises';
import { memoireDe } from './processus.ts';

export type Cible = { origine: string; pid: number; cookie: string };

/** One import: until its report is there, what the server grew by, and how the public site answered. */
export type Mesure = {
	secondes: number;
	/** Megabytes above those of the server at rest, at the worst instant. */
	memoire: number;
	/** Milliseconds, 99 of 100 visitors. */
	p99: number;
	demandes: number;
	etat: string;
};

/** Pages that visitors read meanwhile; one visit of ten is the first of its address. */
const PAGES = [
	'/couverture?axe=donnees',
	'/structures',
	'/chevauchements',
	'/lacunes',
	'/solutions'
];
const NEUVE = 10;

/** Gives a file to import as the page does, and waits for its report while others visit. */
export async function importer(
	{ origine, pid, cookie }: Cible,
	nom: string,
	octets: Uint8Array
): Promise<Mesure> {
	await pause(1500);
	const repos = memoireDe(pid) ?? 0;
	let pire = repos;
	const veille = setInterval(() => (pire = Math.max(pire, memoireDe(pid) ?? 0)), 20);
	const foule = visiter(origine);
	const start = performance.now();
	const form = new FormData();
	form.set('fichier', new File([octets as BlobPart], nom));
	const depot = await fetch(`${origine}/equipe/imports`, {
		...{
			method: 'POST',
			body: form,
			redirect: 'manual',
			headers: { accept: 'text/html', origin: origine, cookie }
		}
	});
	const adresse = depot.headers.get('location');
	const etat = adresse
		? await attendre(`${origine}${adresse}/progres`, cookie)
		: await depot.text();
	const secondes = (performance.now() - start) / 1000;
	clearInterval(veille);
	const { p99, demandes } = await foule.stop();
	if (!adresse) throw new Error(`${nom}: ${depot.status} ${etat}`);
	return { secondes, memoire: pire - repos, p99, demandes, etat };
}

/** How the public site answers while nothing is imported: milliseconds, 99 of 100 visitors. */
export async function reposer({ origine }: Cible, secondes: number): Promise<number> {
	const foule = visiter(origine);
	await pause(secondes * 1000);
	return (await foule.stop()).p99;
}

async function attendre(adresse: string, cookie: string): Promise<string> {
	for (;;) {
		const response = await fetch(adresse, { headers: { cookie } });
		const { etat } = (await response.json()) as { etat: string };
		if (etat !== 'lecture') return etat;
		await pause(200);
	}
}

/** Ten visitors a second, until they are told to stop. */
function visiter(origine: string) {
	const durees: number[] = [];
	const encours = new Set<Promise<void>>();
	let n = 0;
	const visite = async () => {
		const from = performance.now();
		const page = PAGES[n++ % PAGES.length]!;
		const neuve = n % NEUVE === 0 ? `${page.includes('?') ? '&' : '?'}essai=${n}` : '';
		const response = await fetch(`${origine}${page}${neuve}`);
		await response.arrayBuffer();
		durees.push(performance.now() - from);
	};
	const rythme = setInterval(() => {
		const one = visite().finally(() => encours.delete(one));
		encours.add(one);
	}, 100);
	return {
		stop: async () => {
			clearInterval(rythme);
			await Promise.all(encours);
			const triees = durees.toSorted((a, b) => a - b);
			return { p99: triees[Math.floor(triees.length * 0.99)] ?? 0, demandes: triees.length };
		}
	};
}
