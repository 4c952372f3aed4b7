import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Encoding } from './encoding.ts';
import { IMMUTABLE, REVALIDATED } from './headers.ts';
import { Lru } from './lru.ts';

const TYPES: Record<string, string> = {
	'.css': 'text/css; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.geojson': 'application/geo+json; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.png': 'image/png',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml; charset=utf-8'
};
const SUFFIXES = { br: '.br', gzip: '.gz', identity: '' } as const;
const A_DAY = 'public, max-age=86400';
const MEMORY = 8 * 1024 * 1024;

export type StaticFile = {
	path: string;
	type: string;
	/** Encodings that the build wrote beside the file. */
	encodings: Encoding[];
	/** SHA-256 of the plain file, computed at its first request. */
	sha256: string | null;
};

/** The files of `build/client` by address: a closed list, so that no address can leave the folder. */
export class StaticFiles {
	readonly #files = new Map<string, StaticFile>();
	readonly #bytes = new Lru<Buffer>(MEMORY);

	constructor(root: string) {
		const entries = readdirSync(root, { recursive: true, withFileTypes: true });
		const paths = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
		const known = new Set(paths);
		for (const path of paths) {
			if (/\.(br|gz)$/.test(path) && known.has(path.slice(0, -3))) continue;
			const encodings = (['br', 'gzip', 'identity'] as const).filter((e) =>
				known.has(path + SUFFIXES[e])
			);
			const type = TYPES[extname(path)] ?? 'application/octet-stream';
			const url = path.slice(root.length).replaceAll('\\', '/').replace(/^\/*/, '/');
			this.#files.set(url, { path, type, encodings, sha256: null });
		}
	}

	find(path: string): StaticFile | undefined {
		const plain = path.includes('%') ? decodeURIComponent(path) : path;
		// Browsers ask for this one when what they show (a picture, data) names no icon.
		return this.#files.get(plain === '/favicon.ico' ? '/logo.svg' : plain);
	}

	/** Bytes of the file in the wanted encoding, or plain when the build did not compress it. */
	async read(file: StaticFile, wanted: Encoding): Promise<{ body: Buffer; encoding: Encoding }> {
		const encoding = file.encodings.includes(wanted) ? wanted : 'identity';
		const path = file.path + SUFFIXES[encoding];
		const kept = this.#bytes.get(path);
		if (kept) return { body: kept, encoding };
		const body = await readFile(path);
		this.#bytes.set(path, body, body.length);
		return { body, encoding };
	}
}

/** SHA-256 of a file, in hexadecimal: its tag, and what `?v=` must begin with to be cached for ever. */
export function hashOf(file: StaticFile): string {
	return (file.sha256 ??= createHash('sha256').update(readFileSync(file.path)).digest('hex'));
}

/**
 * Immutable when the address names the content: the build's own names, or `?v=` with the beginning
 * of its hash; a day for pictures of the site. A wrong `v` must not be kept by a shared cache as if
 * it were the right one.
 */
export function cacheControlOf(url: string, file: StaticFile): string {
	if (url.startsWith('/_app/immutable/')) return IMMUTABLE;
	// Browsers would ask for the icon again at each change of the address.
	if (file.type.startsWith('image/')) return A_DAY;
	const version = /[?&]v=([0-9a-f]{8,64})(&|$)/.exec(url)?.[1];
	return version && hashOf(file).startsWith(version) ? IMMUTABLE : REVALIDATED;
}
