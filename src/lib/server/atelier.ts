import { createHash } from 'node:crypto';
import { Piscina } from 'piscina';
import { Lru } from './http/lru.ts';
import { fromRoot } from './racine.ts';

/** What makes the bytes of a file that takes long: its libraries are loaded with its first file. */
const ATELIERS = {
	png: 'src/lib/server/png-worker.js',
	xlsx: 'src/lib/export/ateliers/xlsx.js',
	pdf: 'src/lib/export/ateliers/pdf.js',
	pptx: 'src/lib/export/ateliers/pptx.js',
	zip: 'src/lib/server/zip-worker.js'
};
export type Atelier = keyof typeof ATELIERS;

/** A file is made in 0.1 to 0.5 s: sixteen waiting ones are already some seconds. */
const QUEUE = 16;

const made = new Lru<Uint8Array>(16 * 1024 * 1024);
const making = new Map<string, Promise<Uint8Array>>();
let pool: Piscina | null = null;

/** Too many files are waiting: the caller answers 503 and says when to come back. */
export class AtelierOccupe extends Error {
	readonly retryAfter = 5;
}

function openPool(): Piscina {
	const opened = new Piscina({
		filename: fromRoot(ATELIERS.png),
		minThreads: 0,
		maxThreads: 2,
		maxQueue: QUEUE,
		// Idle threads go: most visitors never ask for a file.
		idleTimeout: 30_000,
		// Without a limit the heap of each thread grows to 150 MB before it is ever swept.
		resourceLimits: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 }
	});
	process.once('sveltekit:shutdown' as 'exit', () => void opened.destroy());
	return opened;
}

/** Makes a file, in a thread of its own; equal files are made once and kept. */
export async function fabriquer(atelier: Atelier, tache: object): Promise<Uint8Array> {
	const key = createHash('sha256')
		.update(atelier)
		.update(JSON.stringify(tache))
		.digest('base64url');
	const kept = made.get(key);
	if (kept) return kept;
	const current = making.get(key);
	if (current) return current;
	const work = make(atelier, tache).finally(() => making.delete(key));
	making.set(key, work);
	const bytes = await work;
	made.set(key, bytes, bytes.length);
	return bytes;
}

async function make(atelier: Atelier, tache: object): Promise<Uint8Array> {
	pool ??= openPool();
	if (pool.queueSize >= QUEUE) throw new AtelierOccupe('The queue of files is full.');
	return pool.run(tache, { filename: fromRoot(ATELIERS[atelier]) });
}
