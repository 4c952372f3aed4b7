import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Folder of the project. */
export const racine = fileURLToPath(new URL('..', import.meta.url));

/** @param {number} start milliseconds of `performance.now()` */
export function seconds(start) {
	const elapsed = (performance.now() - start) / 1000;
	return `${elapsed.toFixed(elapsed < 10 ? 1 : 0).replace('.', ',')} s`;
}

/** @param {string} text */
export function say(text) {
	process.stdout.write(`${text}\n`);
}

/** Why a command cannot go on, in French with its remedy. */
export class Echec extends Error {}

/** Runs a whole command: an `Echec` ends it with its message alone, anything else with its stack. @param {() => Promise<void>} work */
export async function main(work) {
	try {
		await work();
	} catch (error) {
		const text =
			error instanceof Echec ? error.message : (/** @type {Error} */ (error).stack ?? error);
		process.stderr.write(`\n${text}\n`);
		process.exit(1);
	}
}

/**
 * Runs a program from the root of the project and shows what it writes.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options] quiet: output kept, shown only by the caller
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { env = {}, quiet = false } = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			cwd: racine,
			env: { ...process.env, ...env },
			stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
			// npm is a .cmd file on Windows, which only a shell can run.
			shell: process.platform === 'win32' && command === 'npm'
		});
		let output = '';
		child.stdout?.on('data', (chunk) => (output += chunk));
		child.stderr?.on('data', (chunk) => (output += chunk));
		child.on('error', reject);
		child.on('close', (code) => resolve({ code: code ?? 1, output }));
	});
}

/** Runs npm itself, found through the npm that runs us when there is one. @param {string[]} args */
export function npm(args, options = {}) {
	const own = process.env.npm_execpath;
	return own?.endsWith('.js')
		? run(process.execPath, [own, ...args], options)
		: run('npm', args, options);
}

/**
 * Announces a step, runs it, and says how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 */
export async function step(title, work) {
	say(`→ ${title}…`);
	const start = performance.now();
	const result = await work();
	say(`  fait en ${seconds(start)}`);
	return result;
}
