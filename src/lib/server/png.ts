import { createHash } from 'node:crypto';
import { Piscina } from 'piscina';
import { CHARACTERS } from '#lib/styles/characters.ts';
import { Lru } from './http/lru.ts';
import { fromRoot } from './racine.ts';

const FAMILY = 'Source Serif 4';
const FONTS = ['400', '600'].map((w) => fromRoot(`src/lib/server/fonts/source-serif-4-${w}.ttf`));
/** Letters that the font has not got. */
const UNKNOWN = new RegExp(`[^${CHARACTERS.replace(/[\]\\^-]/g, '\\$&')}\n\t]`, 'gu');
/** A figure is drawn in 0.1 to 0.5 s: sixteen waiting ones are already some seconds. */
const QUEUE = 16;

const drawn = new Lru<Uint8Array>(16 * 1024 * 1024);
const drawing = new Map<string, Promise<Uint8Array>>();
let pool: Piscina | null = null;

/** Too many pictures are waiting: the caller answers 503 and says when to come back. */
export class PngBusy extends Error {
	readonly retryAfter = 5;
}

function openPool(): Piscina {
	const opened = new Piscina({
		filename: fromRoot('src/lib/server/png-worker.js'),
		minThreads: 0,
		maxThreads: 2,
		maxQueue: QUEUE,
		// Idle threads go: most visitors never ask for a picture.
		idleTimeout: 30_000
	});
	process.once('sveltekit:shutdown' as 'exit', () => void opened.destroy());
	return opened;
}

/**
 * Draws a figure as PNG, `width` pixels wide; equal figures are drawn once and kept.
 * `svg` is always ours: a picture described by a visitor must never come here.
 */
export async function drawPng(svg: string, width: number): Promise<Uint8Array> {
	const key = createHash('sha256').update(`${width}\n${svg}`).digest('base64url');
	const kept = drawn.get(key);
	if (kept) return kept;
	const current = drawing.get(key);
	if (current) return current;
	const work = draw(svg, width).finally(() => drawing.delete(key));
	drawing.set(key, work);
	const png = await work;
	drawn.set(key, png, png.length);
	return png;
}

// The only font there is draws nothing at all for a letter that it has not got: say so instead.
async function draw(svg: string, width: number): Promise<Uint8Array> {
	pool ??= openPool();
	if (pool.queueSize >= QUEUE) throw new PngBusy('The queue of pictures is full.');
	return pool.run({ svg: svg.replace(UNKNOWN, '?'), width, fonts: FONTS, family: FAMILY });
}
