import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { bref } from './scripts/v8.mjs';

/** The tour of every page takes longest: begun last, it would leave one core without work. */
class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		const isTour = ({ moduleId }: TestSpecification) => moduleId.endsWith('/pages.test.ts');
		return [...sorted.filter(isTour), ...sorted.filter((file) => !isTour(file))];
	}
}

// One built server for all the files, one Chromium for each worker: three, as two would often wait.
export default defineConfig({
	test: {
		include: ['tests/e2e/**/*.test.ts'],
		globalSetup: ['tests/provisoire.ts', 'tests/e2e/global.ts'],
		environment: 'node',
		execArgv: bref(),
		// Nothing is mocked: files share what they import, and the browser.
		isolate: false,
		maxWorkers: 3,
		// A browser on a busy machine may miss a beat; what passed at its second try is named (second-essai.mjs).
		retry: 1,
		sequence: { sequencer: LongestFirst },
		testTimeout: 120_000,
		hookTimeout: 120_000
	}
});
