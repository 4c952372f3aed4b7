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
	/** Address of the import. */
	adresse: string;
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
export function importer(cible: Cible, nom: string, octets: Uint8Array): Promise<Mesure> {
	return pendant(cible, async () => {
		const form = new FormData();
		form.set('fichier', new File([octets as BlobPart], nom));
		const adresse = await envoyer(cible, '/equipe/imports', form);
		return { adresse, etat: await attendre(cible, adresse) };
	});
}

/** Accepts an import that is ready, while others visit. */
export function accepter(cible: Cible, adresse: string): Promise<Mesure> {
	return pendant(cible, async () => {
		const form = new FormData();
		form.set('tour', '1');
		form.set('commentaire', 'Banc');
		await envoyer(cible, `${adresse}?/accepter`, form);
		return { adresse, etat: await attendre(cible, adresse) };
	});
}

async function envoyer({ origine, cookie }: Cible, chemin: string, body: FormData) {
	const headers = { accept: 'text/html', origin: origine, cookie };
	const init = { method: 'POST', body, redirect: 'manual', headers } as const;
	const response = await fetch(`${origine}${chemin}`, init);
	const adresse = response.headers.get('location');
	if (!adresse) throw new Error(`${chemin}: ${response.status}`);
	return adresse;
}

async function pendant(
	{ origine, pid }: Cible,
	work: () => Promise<{ adresse: string; etat: string }>
): Promise<Mesure> {
	await pause(1500);
	const repos = memoireDe(pid) ?? 0;
	let pire = repos;
	const veille = setInterval(() => (pire = Math.max(pire, memoireDe(pid) ?? 0)), 20);
	const foule = visiter(origine);
	const start = performance.now();
	const fin = await work();
	const secondes = (performance.now() - start) / 1000;
	clearInterval(veille);
	return { ...fin, secondes, memoire: pire - repos, ...(await foule.stop()) };
}

/** How the public site answers while nothing is imported: milliseconds, 99 of 100 visitors. */
export async function reposer({ origine }: Cible, secondes: number): Promise<number> {
	const foule = visiter(origine);
	await pause(secondes * 1000);
	return (await foule.stop()).p99;
}

async function attendre({ origine, cookie }: Cible, adresse: string): Promise<string> {
	for (;;) {
		const response = await fetch(`${origine}${adresse}/progres`, { headers: { cookie } });
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
