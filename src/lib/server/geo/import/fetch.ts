import { readFile, stat } from 'node:fs/promises';
import { refuse } from './anomalie.ts';
import { LIMITES } from './json.ts';

const REDIRECTIONS = 3;
const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost'];

/**
 * Bytes of a file of this machine, or of an https address (http only on this machine itself).
 * An address has `timeout` milliseconds in all, three redirections, and 20 MB.
 */
export async function readSource(source: string, timeout = 60_000): Promise<Uint8Array> {
	if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) return download(source, timeout);
	try {
		const { size } = await stat(source);
		if (size > LIMITES.octets) tooLarge();
		return await readFile(source);
	} catch (error) {
		if (error instanceof Error && 'syscall' in error) {
			refuse('fichier-illisible', '', `« ${source} » est illisible.`, 'Vérifiez le chemin.');
		}
		throw error;
	}
}

async function download(source: string, timeout: number): Promise<Uint8Array> {
	const signal = AbortSignal.timeout(timeout);
	let url = checkUrl(source, null);
	for (let hop = 0; hop <= REDIRECTIONS; hop++) {
		const response = await get(url, signal);
		const location = response.headers.get('location');
		if (response.status >= 300 && response.status < 400 && location) {
			await response.body?.cancel();
			url = checkUrl(new URL(location, url).href, url);
			continue;
		}
		if (response.ok) return readBody(response, url, signal);
		await response.body?.cancel();
		unreachable(url, `réponse ${response.status}`);
	}
	return refuse(
		'trop-de-redirections',
		'',
		'Plus de trois redirections.',
		'Donnez l’adresse finale.'
	);
}

/** The address to read, after the address `from` that redirected to it; refuses the others. */
export function checkUrl(source: string, from: URL | null): URL {
	const url = URL.canParse(source) ? new URL(source) : null;
	const local = url?.protocol === 'http:' && LOOPBACK.includes(url.hostname);
	// A site must not send us to a service of this machine.
	if (url && (url.protocol === 'https:' || (local && from?.protocol !== 'https:'))) return url;
	const message = `L’adresse « ${source.slice(0, 200)} » n’est pas permise.`;
	return refuse('adresse-refusee', '', message, 'Donnez une adresse https.');
}

async function get(url: URL, signal: AbortSignal): Promise<Response> {
	try {
		return await fetch(url, { redirect: 'manual', signal, credentials: 'omit' });
	} catch {
		return unreachable(url, signal.aborted ? 'délai dépassé' : 'connexion impossible');
	}
}

// Counts what comes out of decompression, whatever the headers announce.
async function readBody(response: Response, url: URL, signal: AbortSignal): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		for await (const chunk of response.body ?? []) {
			size += chunk.length;
			if (size > LIMITES.octets) break;
			chunks.push(chunk);
		}
	} catch {
		unreachable(url, signal.aborted ? 'délai dépassé' : 'connexion coupée');
	}
	if (size > LIMITES.octets) tooLarge();
	return Buffer.concat(chunks);
}

function unreachable(url: URL, reason: string): never {
	const message = `${url.host} : ${reason}.`;
	return refuse('adresse-injoignable', '', message, 'Réessayez, ou téléchargez le fichier à part.');
}

function tooLarge(): never {
	return refuse('trop-gros', '', 'Le fichier dépasse 20 Mo.', 'Simplifiez-le (par exemple à 5 %).');
}
