import { defineConfig } from 'vitest/config';

// One built server and one Chromium for all the files; two files at a time, one per core.
export default defineConfig({
	test: {
		include: ['tests/e2e/**/*.test.ts'],
		globalSetup: ['tests/e2e/global.ts'],
		environment: 'node',
		maxWorkers: 2,
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
