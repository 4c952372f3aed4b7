import { promisify } from 'node:util';
import {
	type BrotliOptions,
	brotliCompress,
	brotliCompressSync,
	brotliDecompress,
	constants,
	gunzip,
	gzip,
	gzipSync
} from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);
const unbrotli = promisify(brotliDecompress);
const inflate = promisify(gunzip);

const COMPRESSIBLE = /^(text\/|image\/svg|application\/([\w.]+\+)?(json|javascript|xml|manifest))/;
/** Below this many bytes the headers weigh more than the gain. */
const WORTH_IT = 860;

const remembered = new Map<string, Encoding>();

function weigh(header: string, name: string): number {
	for (const part of header.toLowerCase().split(',')) {
		const [token = '', ...params] = part.split(';');
		if (token.trim() !== name) continue;
		const q = params.map((p) => p.trim()).find((p) => p.startsWith('q='));
		return q ? Number(q.slice(2)) || 0 : 1;
	}
	return 0;
}

/** The encoding to answer with: br first, then gzip, as far as the client accepts it (RFC 9110 §12.5.3). */
export function negotiate(header: string | string[] | undefined): Encoding {
	if (!header) return 'identity';
	const text = String(header);
	const known = remembered.get(text);
	if (known) return known;
	const encoding = weigh(text, 'br') ? 'br' : weigh(text, 'gzip') ? 'gzip' : 'identity';
	// Browsers send a handful of different values; a client that invents more must not fill memory.
	if (remembered.size < 64) remembered.set(text, encoding);
	return encoding;
}

export function isCompressible(type: string | null, bytes: number): boolean {
	return bytes >= WORTH_IT && COMPRESSIBLE.test(type ?? '');
}

/** Compresses at the given brotli quality (0 to 11; gzip takes it up to 9). */
export async function compress(body: Buffer, encoding: Encoding, quality: number): Promise<Buffer> {
	if (encoding === 'gzip') return deflate(body, { level: Math.min(quality, 9) });
	if (encoding === 'identity') return body;
	return brotli(body, brotliOptions(body, quality));
}

/**
 * Compresses on the spot, 30 µs for 16 kB: what an answer made for one reader is worth. Waiting for
 * a thread would cost more.
 */
export function compressNow(body: Buffer, encoding: Encoding): Buffer {
	if (encoding === 'identity') return body;
	if (encoding === 'gzip') return gzipSync(body, { level: 3, chunkSize: POOLED });
	return brotliCompressSync(body, { ...brotliOptions(body, 1), chunkSize: POOLED });
}

/** Pieces of this size come from Node's pool of buffers, and need no memory of their own. */
const POOLED = 4_032;

export async function decompress(body: Buffer, encoding: Encoding): Promise<Buffer> {
	if (encoding === 'gzip') return inflate(body);
	return encoding === 'br' ? unbrotli(body) : body;
}

function brotliOptions(body: Buffer, quality: number): BrotliOptions {
	return {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: quality,
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
			[constants.BROTLI_PARAM_SIZE_HINT]: body.length,
			// A window beyond the text only takes memory.
			[constants.BROTLI_PARAM_LGWIN]: Math.min(
				22,
				Math.max(16, Math.ceil(Math.log2(body.length + 1)))
			)
		}
	};
}
