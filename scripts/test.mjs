import './exiger-node.mjs';
import { findChromium } from './chromium.mjs';
import { Echec, main, say, seconds } from './etape.mjs';
import { findPostgres } from './postgres.mjs';
import { build, compile, install, isBuilt, node } from './preparation.mjs';
import { vitest } from './vitest.mjs';

/** @typedef {{ title: string, passed: number, failed: number, time: string }} Result */

/** One check that passes or fails as a whole. @param {string} path @param {string[]} args */
async function check(path, args) {
	const { code } = await node(path, args);
	return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

const TYPES = ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'];

/** The types that SvelteKit writes: those who read the sources read them too. */
async function synchroniser() {
	const { code, output } = await node('@sveltejs/kit/svelte-kit.js', ['sync'], { quiet: true });
	if (code !== 0) throw new Echec(output);
}

async function data() {
	const result = await check('tsx/dist/cli.mjs', ['scripts/data-check.ts']);
	if (result.failed === 0) await compile();
	return result;
}

/** @type {Promise<unknown> | undefined} */
let found;
/** Found, or installed, once for those who need it at the same time. */
const postgres = () => (found ??= findPostgres());

async function unit() {
	await postgres();
	return vitest('unit', []);
}

async function construction() {
	await build();
	return { passed: 1, failed: 0 };
}

async function pannes() {
	if (!isBuilt()) throw new Echec('Le site n’est pas construit\u202f: rien à essayer.');
	await postgres();
	return vitest('pannes', ['--config', 'vitest.faults.config.ts'], { PANNES: 'court' });
}

async function endToEnd() {
	if (!isBuilt()) throw new Echec('Le site n’est pas construit\u202f: rien à essayer.');
	const CHROMIUM_PATH = await findChromium();
	return vitest('e2e', ['--config', 'vitest.e2e.config.ts'], { CHROMIUM_PATH });
}

/** @typedef {[string, () => Promise<{ passed: number, failed: number }>]} Step */

/**
 * One group after the other: each needs what the one before made. In a group, side by side: what reads
 * the sources takes one core each; the failures wait for processes much of the time. @type {Step[][]}
 */
const GROUPS = [
	[
		['Mise en forme', () => check('prettier/bin/prettier.cjs', ['--check', '.'])],
		['Lint', () => check('eslint/bin/eslint.js', ['.'])],
		['Types', () => check('svelte-check/bin/svelte-check', TYPES)],
		['Construction', construction]
	],
	[['Données', data]],
	[
		['Architecture et tests unitaires', unit],
		['Pannes, forme courte', pannes]
	],
	[['Bout en bout, avec axe', endToEnd]]
];

/** @param {string} title @param {() => Promise<{ passed: number, failed: number }>} work @returns {Promise<Result>} */
async function runStep(title, work) {
	say(`\n→ ${title}…`);
	const began = performance.now();
	let counts = { passed: 0, failed: 1 };
	try {
		counts = await work();
	} catch (error) {
		// A step that cannot even run is one failure; the next ones still tell what they know.
		say(error instanceof Error ? error.message : String(error));
	}
	say(`${counts.failed ? '✗' : '✓'} ${title} (${seconds(began)})`);
	return { title, ...counts, time: seconds(began) };
}

/** @param {Result[]} results @param {number} start */
function summarise(results, start) {
	say(`\nRésumé, ${seconds(start)}\u202f:`);
	for (const { title, passed, failed, time } of results) {
		say(`${failed ? '✗' : '✓'} ${title}\u202f: ${passed} réussis, ${failed} échoués (${time})`);
	}
	const passed = results.reduce((n, r) => n + r.passed, 0);
	const failed = results.reduce((n, r) => n + r.failed, 0);
	say(`${passed} passed, ${failed} failed`);
	process.exit(failed ? 1 : 0);
}

await main(async () => {
	const start = performance.now();
	await install();
	await synchroniser();
	/** @type {Result[]} */
	const results = [];
	for (const group of GROUPS) {
		results.push(...(await Promise.all(group.map((step) => runStep(...step)))));
	}
	summarise(results, start);
});
