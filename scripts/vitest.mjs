import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { racine } from './etape.mjs';
import { node } from './preparation.mjs';

/** Counts of a vitest run, from its JSON report. @param {string} path */
function readReport(path) {
	try {
		const report = JSON.parse(readFileSync(join(racine, path), 'utf8'));
		// A file that does not even load has no test of its own: it counts as one failure.
		const broken = report.testResults.filter(
			(/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0
		);
		const failed = report.numFailedTests + broken.length;
		return { passed: report.numPassedTests, failed: failed };
	} catch {
		return { passed: 0, failed: 1 };
	}
}

/** Runs vitest and counts its tests one by one. @param {string} name @param {string[]} args @param {Record<string, string>} [env] */
export async function vitest(name, args, env = {}) {
	const report = `var/test/${name}.json`;
	rmSync(join(racine, report), { force: true });
	const reporters = ['default', 'json', './scripts/second-essai.mjs'];
	const said = [...reporters.map((name) => `--reporter=${name}`), `--outputFile.json=${report}`];
	const { code } = await node('vitest/vitest.mjs', ['run', ...args, ...said], { env });
	const counts = readReport(report);
	// An error outside of any test (an unhandled rejection, a missing file) must not pass unseen.
	if (code !== 0 && counts.failed === 0) counts.failed = 1;
	return counts;
}
