import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { copieux } from './scripts/v8.mjs';

export default defineConfig({
	plugins: [sveltekit()],
	// Nobody reads the list of what each file weighs: the bench weighs pages.
	build: { target: 'es2022', reportCompressedSize: false },
	// The islands (src/routes/ilots.ts) are bundled apart from SvelteKit's client: their styles are
	// already those of the page.
	worker: {
		format: 'es',
		plugins: () => [svelte({ emitCss: false, compilerOptions: { css: 'external' } })]
	},
	// It names Svelte, so it would be bundled, away from the packages that are its own.
	ssr: { external: ['better-auth'] },
	server: { host: '127.0.0.1' },
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: [
			'tests/e2e/**',
			'tests/juges/**',
			'tests/faults/**',
			'tests/bench/**',
			'node_modules/**'
		],
		globalSetup: ['tests/provisoire.ts'],
		environment: 'node',
		// Nothing is mocked, so files may share what they import: half of the time went in reading it again.
		isolate: false,
		// One per core: by default one of them is kept for a watcher.
		maxWorkers: 2,
		execArgv: copieux(600),
		// A busy machine must not fail a test: none of them is about time.
		testTimeout: 120_000,
		hookTimeout: 120_000
	}
});
