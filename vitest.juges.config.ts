import { defineConfig } from 'vitest/config';

// The files are made and converted once for all the judges (see tests/juges/global.ts).
export default defineConfig({
	test: {
		include: ['tests/juges/**/*.test.ts'],
		globalSetup: ['tests/provisoire.ts', 'tests/juges/global.ts'],
		environment: 'node',
		maxWorkers: 2,
		testTimeout: 60_000,
		hookTimeout: 300_000
	}
});
