import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { typographie } from './scripts/typographie.mjs';

// The theme script of app.html runs before the first paint; SvelteKit hashes only its own scripts.
const appHtml = readFileSync(new URL('./src/app.html', import.meta.url), 'utf8');
const themeScript = appHtml.match(/<script>([^]*?)<\/script>/)?.[1] ?? '';
/** @type {`sha256-${string}`} */
const themeHash = `sha256-${createHash('sha256').update(themeScript).digest('base64')}`;

/** @type {import('@sveltejs/kit').Config} */
const config = {
	preprocess: [typographie(), vitePreprocess()],
	kit: {
		adapter: adapter({ precompress: true }),
		// The policy is completed in hooks.server.ts (frame-ancestors differs on embeds); SvelteKit
		// owns script-src because it alone knows the hash of its inline start script; hashes rather than
		// nonces keep a rendered page cacheable by release.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', themeHash],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'frame-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		},
		// All styles go in the page: nothing is fetched before the first paint, which comes a round trip
		// earlier for 4 kB more. Visitors come once; a sheet kept for the next page would wait for them.
		inlineStyleThreshold: 65_536,
		output: { preloadStrategy: 'modulepreload' }
	}
};

export default config;
