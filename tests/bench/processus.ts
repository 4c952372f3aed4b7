import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { launch } from '../e2e/serveur.ts';

/** A server of the bench, in a process of its own. */
export type Processus = { port: number; pid: number; stop: () => Promise<void> };

/** Starts a script that says "port N" once it listens. Rejects with its output when it stops first. */
export async function startScript(script: string, args: string[] = []): Promise<Processus> {
	const { child, output } = launch(script, {}, args);
	const exited = once(child, 'exit');
	// A bench that fails leaves nothing behind.
	const kill = () => child.kill();
	process.once('exit', kill);
	const port = await new Promise<number>((resolve, reject) => {
		child.stdout.on('data', () => {
			const said = /port (\d+)/.exec(output());
			if (said) resolve(Number(said[1]));
		});
		void exited.then(() => reject(new Error(`${script} s’est arrêté :\n${output()}`)));
	});
	return {
		port,
		pid: child.pid!,
		stop: async () => {
			process.off('exit', kill);
			child.kill();
			await exited;
		}
	};
}

/** Resident memory of a process in megabytes; null where /proc is missing. */
export function memoireDe(pid: number): number | null {
	try {
		const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
		return kilobytes === undefined ? null : Number(kilobytes) / 1024;
	} catch {
		return null;
	}
}

/**
 * Memory in megabytes of a process and of those that it started, each page that they share counted in
 * parts (PSS); null where /proc is missing.
 */
export function memoireTotaleDe(pid: number): number | null {
	try {
		const read = (file: string) => readFileSync(`/proc/${pid}/${file}`, 'utf8');
		const own = Number(/^Pss:\s+(\d+)/m.exec(read('smaps_rollup'))![1]) / 1024;
		const children = read(`task/${pid}/children`).split(' ').filter(Boolean).map(Number);
		// One that ends meanwhile has nothing left.
		return children.reduce((sum, child) => sum + (memoireTotaleDe(child) ?? 0), own);
	} catch {
		return null;
	}
}
