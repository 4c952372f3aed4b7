import { compress, decompress, type Encoding } from './encoding.ts';
import { IMMUTABLE } from './headers.ts';
import { Lru } from './lru.ts';

/** A complete answer 200 in one encoding, ready to be written without SvelteKit. */
export type Answer = {
	/** Flat name, value list: the shape that `writeHead` takes without a copy per header. */
	headers: string[];
	body: Buffer;
	etag: string;
	/**
	 * Readings before it is compressed harder. Infinity where nothing is left to gain: plain, or
	 * compressed harder already.
	 */
	patience: number;
};

const LIMIT = 16 * 1024 * 1024;
/** Brotli 11 takes forty times as long as 7, for a tenth of the bytes: not for one that two robots read. */
export const PATIENCE = 8;
/** Brotli 11 takes 0.2 s for the 240 kB of the map page: beyond, its 8 % are not worth a core. */
const HARD = 320 * 1024;

const store = new Lru<Answer>(LIMIT);
const askedOnce = new Set<string>();
const ASKED_ONCE = 1_000;
let improving = false;

const weightOf = (answer: Answer) => answer.body.length + 2048;

/** Finds a kept answer; one that is read again and again is compressed harder for the next readers. */
export function recall(key: string, encoding: Encoding): Answer | undefined {
	const answer = store.get(key);
	if (answer && --answer.patience <= 0 && !improving) void improve(key, answer, encoding);
	return answer;
}

export function keep(key: string, answer: Answer): void {
	store.set(key, answer, weightOf(answer));
}

/**
 * Keeps an answer that is cheap to make, once it was asked twice: a program that goes through
 * thousands of views must neither push the pages out nor leave their bytes in memory.
 */
export function keepIfAskedAgain(key: string, answer: Answer): void {
	if (askedOnce.delete(key)) return keep(key, answer);
	askedOnce.add(key);
	if (askedOnce.size <= ASKED_ONCE) return;
	const [oldest] = askedOnce;
	if (oldest !== undefined) askedOnce.delete(oldest);
}

/** To be called when the public release changes. */
export function forgetAll(): void {
	store.clear();
	askedOnce.clear();
}

export function keptBytes(): number {
	return store.weight;
}

// One at a time, on a thread of libuv's pool: a burst of new addresses must not take both cores.
// The plain bytes are read back from the body: kept beside it, they would take the room of ten others.
async function improve(key: string, answer: Answer, encoding: Encoding) {
	improving = true;
	try {
		const raw = await decompress(answer.body, encoding);
		// What a visitor keeps for ever, as the search index, is worth it whatever its size.
		const hard = raw.length <= HARD || answer.headers.includes(IMMUTABLE);
		const body = await compress(raw, encoding, hard ? 11 : 9);
		const better = body.length < answer.body.length ? body : answer.body;
		if (store.get(key) === answer) keep(key, { ...answer, body: better, patience: Infinity });
	} finally {
		improving = false;
	}
}

/** The key of an answer: everything that changes its bytes. */
export function answerKey(edition: string, encoding: Encoding, host: string, url: string): string {
	return `${edition} ${encoding} ${host} ${url}`;
}
