import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export type Serveur = {
	/** http://127.0.0.1:port, the port chosen by the system for this very process. */
	origine: string;
	process: ChildProcess;
	/** What the process wrote so far, both streams. */
	output: () => string;
	/** Sends SIGTERM; gives the exit code. */
	stop: () => Promise<number | null>;
};

/** Runs a script of the project as a child, with its output collected. */
export function launch(script: string, env: Record<string, string> = {}, args: string[] = []) {
	const child = spawn(process.execPath, [script, ...args], {
		// As if npm had started it: it stops with us, even when the run is interrupted.
		env: { ...process.env, npm_lifecycle_event: 'test', ORIGIN: '', ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	child.stdout.on('data', (chunk) => (output += chunk));
	child.stderr.on('data', (chunk) => (output += chunk));
	return { child, output: () => output };
}

/** Starts the built server on a free port and waits until it says that it is ready. */
export async function startServeur(
	env: Record<string, string> = {},
	script = 'scripts/serve.mjs'
): Promise<Serveur> {
	const { child, output } = launch(script, { PORT: '0', HOST: '127.0.0.1', ...env });
	const exited = once(child, 'exit');
	const ready = new Promise<void>((resolve, reject) => {
		child.stdout.on('data', () => output().includes('Pour arrêter') && resolve());
		void exited.then(() => reject(new Error(`The server stopped at once:\n${output()}`)));
	});
	await ready;
	const port = /port (\d+)/.exec(output())?.[1] ?? /localhost:(\d+)/.exec(output())?.[1];
	return {
		origine: `http://127.0.0.1:${port}`,
		process: child,
		output,
		stop: async () => {
			child.kill('SIGTERM');
			const [code] = (await exited) as [number | null];
			return code;
		}
	};
}
