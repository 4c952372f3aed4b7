import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compress, isCompressible, negotiate } from '#lib/server/http/encoding.ts';

describe('negotiate', () => {
	it('prefers brotli, then gzip, then plain', () => {
		expect(negotiate('gzip, deflate, br, zstd')).toBe('br');
		expect(negotiate('gzip')).toBe('gzip');
		expect(negotiate('deflate')).toBe('identity');
		expect(negotiate(undefined)).toBe('identity');
	});

	it('obeys a weight of zero', () => {
		expect(negotiate('br;q=0, gzip;q=0.5')).toBe('gzip');
		expect(negotiate('br; q=0, gzip; q=0')).toBe('identity');
		expect(negotiate('brotli')).toBe('identity');
	});
});

describe('compress', () => {
	const text = Buffer.from('Qui propose un service de cybersécurité ? '.repeat(50));

	it('gives bytes that decode to the same text', async () => {
		expect(brotliDecompressSync(await compress(text, 'br', 5)).equals(text)).toBe(true);
		expect(gunzipSync(await compress(text, 'gzip', 11)).equals(text)).toBe(true);
		expect(await compress(text, 'identity', 5)).toBe(text);
	});

	it('is worth it for text over 860 bytes, never for a picture', () => {
		expect(isCompressible('text/html; charset=utf-8', 5000)).toBe(true);
		expect(isCompressible('image/svg+xml; charset=utf-8', 5000)).toBe(true);
		expect(isCompressible('application/problem+json', 5000)).toBe(true);
		expect(isCompressible('text/html', 200)).toBe(false);
		expect(isCompressible('image/png', 5000)).toBe(false);
		expect(isCompressible(null, 5000)).toBe(false);
	});
});
