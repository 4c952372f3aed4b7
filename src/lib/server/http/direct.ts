import { type Answer, PATIENCE } from './answers.ts';
import { compressNow, type Encoding, isCompressible } from './encoding.ts';
import { CDN, kindOf, REVALIDATED, securityHeaders } from './headers.ts';
import { etagOf, pathOf } from './key.ts';

/**
 * An address answered before SvelteKit, from its query alone: for one that has more different
 * queries than can be kept. Null: the route of the same address answers, and says what is wrong.
 */
export type Direct = {
	path: string;
	type: string;
	text: (query: URLSearchParams) => string | null;
};

/** Makes the answer to an address in its canonical form; undefined when none of `directs` has it. */
export function makeAnswer(
	directs: readonly Direct[],
	url: string,
	encoding: Encoding,
	{ edition, https }: { edition: string; https: boolean }
): Answer | undefined {
	const path = pathOf(url);
	const direct = directs.find((one) => one.path === path);
	const text = direct && textOf(direct, new URLSearchParams(url.slice(path.length)));
	if (!direct || typeof text !== 'string') return undefined;
	const raw = Buffer.from(text);
	const applied = isCompressible(direct.type, raw.length) ? encoding : 'identity';
	const etag = etagOf(edition, url);
	return {
		headers: [...publicHeaders(direct, https), 'etag', etag, ...encodingHeader(applied)],
		body: compressNow(raw, applied),
		etag,
		patience: applied === 'identity' ? Infinity : PATIENCE
	};
}

// A fault of ours must not end the process: the route meets it too, where it is reported.
function textOf({ text }: Direct, query: URLSearchParams): string | null {
	try {
		return text(query);
	} catch {
		return null;
	}
}

const written = new WeakMap<Direct, string[]>();

/** The headers that `finish` sets on the same answer, but for its tag and its encoding. */
function publicHeaders(direct: Direct, https: boolean): string[] {
	const known = written.get(direct);
	if (known) return known;
	const headers = {
		...securityHeaders(kindOf(direct.path), https),
		'content-type': direct.type,
		'cache-control': REVALIDATED,
		'cdn-cache-control': CDN,
		vary: 'accept-encoding'
	};
	const flat = Object.entries(headers).flat();
	written.set(direct, flat);
	return flat;
}

function encodingHeader(encoding: Encoding): string[] {
	return encoding === 'identity' ? [] : ['content-encoding', encoding];
}
