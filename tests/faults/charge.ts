import { connect } from 'node:net';
import { FORME, pause } from './forme.ts';

/** Pages of each kind, as visitors and programs ask for them. */
const PAGES = [
	...['/', '/couverture?axe=cybersecurite', '/departements/40', '/structures', '/solutions/madis'],
	...['/chevauchements', '/lacunes', '/axes', '/donnees', '/methode', '/couverture.json', '/sante']
];

/** What visitors met: answers that were not 200, and the longest wait in milliseconds. */
export type Constat = { demandes: number; refus: string[]; attente: number };

/** Visitors who ask for one page after the other, until `arreter` is called. */
export function charger(origine: string, visiteurs = 8): { arreter(): Promise<Constat> } {
	const constat: Constat = { demandes: 0, refus: [], attente: 0 };
	let fini = false;
	const visiter = async (n: number) => {
		for (let i = n; !fini; i++) {
			const path = PAGES[i % PAGES.length]!;
			const began = performance.now();
			const status = await statut(origine + path);
			constat.demandes += 1;
			constat.attente = Math.max(constat.attente, performance.now() - began);
			if (status !== '200') constat.refus.push(`${path} ${status}`);
			if (FORME.repos > 0) await pause(FORME.repos);
		}
	};
	const tous = Array.from({ length: visiteurs }, (_, n) => visiter(n));
	return {
		arreter: async () => {
			fini = true;
			await Promise.all(tous);
			return constat;
		}
	};
}

/** The status of an address, read to its end; the reason when there is no answer at all. */
export async function statut(url: string): Promise<string> {
	try {
		const response = await fetch(url);
		await response.arrayBuffer();
		return String(response.status);
	} catch (error) {
		return (error as Error).message;
	}
}

/** A client that sends one more byte of its request each second: the milliseconds until it is cut. */
export function clientLent(origine: string): Promise<number> {
	const { hostname, port } = new URL(origine);
	const began = performance.now();
	return new Promise((done) => {
		const socket = connect(Number(port), hostname, () => socket.write('GET / HTTP/1.1\r\nHost: x'));
		const goutte = setInterval(() => socket.write('x'), 1000);
		socket.on('error', () => {});
		socket.on('data', () => {});
		socket.on('close', () => {
			clearInterval(goutte);
			done(performance.now() - began);
		});
	});
}
