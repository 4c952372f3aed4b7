import { createHash } from 'node:crypto';
import { confier } from './atelier-processus.ts';
import { Lru } from './http/lru.ts';
import { passer } from './passage.ts';

/** What makes the bytes of a file that takes long: its libraries are loaded with its first file. */
const ATELIERS = {
	png: 'src/lib/server/png-worker.js',
	xlsx: 'src/lib/export/ateliers/xlsx.js',
	pdf: 'src/lib/export/ateliers/pdf.js',
	pptx: 'src/lib/export/ateliers/pptx.js',
	zip: 'src/lib/server/zip-worker.js'
};
export type Atelier = keyof typeof ATELIERS;

/** For those who ask for one file under several addresses, or encodings: answers are kept elsewhere. */
const made = new Lru<Uint8Array>(2 * 1024 * 1024);
const making = new Map<string, Promise<Uint8Array>>();

/**
 * Makes a file, out of the server; equal files are made once and kept. Rejects with `AtelierOccupe`
 * when too many wait.
 */
export async function fabriquer(atelier: Atelier, tache: object): Promise<Uint8Array> {
	// As bytes, which weigh half of the text in memory and go to another process as they are.
	const demande = Buffer.from(JSON.stringify(tache));
	passer(demande.length);
	const key = createHash('sha256').update(atelier).update(demande).digest('base64url');
	const kept = made.get(key);
	if (kept) return kept;
	const current = making.get(key);
	if (current) return current;
	const work = confier(ATELIERS[atelier], demande).finally(() => making.delete(key));
	making.set(key, work);
	const bytes = await work;
	made.set(key, bytes, bytes.length);
	return bytes;
}
