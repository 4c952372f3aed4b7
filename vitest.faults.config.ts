import { defineConfig } from 'vitest/config';
import { bref } from './scripts/v8.mjs';

// Real processes that are killed, and a real PostgreSQL: two files at a time, as each waits a lot.
export default defineConfig({
	test: {
		include: ['tests/faults/**/*.test.ts'],
		globalSetup: ['tests/provisoire.ts', 'tests/faults/global.ts'],
		environment: 'node',
		execArgv: bref(),
		maxWorkers: 2,
		testTimeout: 1_800_000,
		hookTimeout: 120_000
	}
});
