import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

/** The built server as the first of a group of processes: those that it starts are found by it. */
export type ServeurTuable = {
	origine: string;
	/** Milliseconds until it was ready. */
	pret: number;
	vit(): boolean;
	/** Ends it as the system would, without a word; what it had started is left alone. */
	tuer(): Promise<void>;
	/** Processes of its group that are there, itself included; `nom`: those that run this file. */
	groupe(nom?: string): number[];
	stop(): Promise<void>;
};

/** Starts the built server on a free port and waits until it says that it is ready. */
export async function startTuable(env: Record<string, string>): Promise<ServeurTuable> {
	const began = performance.now();
	const child = spawn(process.execPath, ['scripts/serve.mjs'], {
		// As if npm had started it: it stops with us, even when the run is interrupted.
		env: { ...process.env, npm_lifecycle_event: 'test', ORIGIN: '', PORT: '0', ...env },
		stdio: ['ignore', 'pipe', 'ignore'],
		detached: true
	});
	const exited = once(child, 'exit');
	let output = '';
	while (!output.includes('Pour arrêter')) {
		const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
		output += chunk;
	}
	const [, port] = /localhost:(\d+)/.exec(output)!;
	const finir = async (signal: NodeJS.Signals) => {
		child.kill(signal);
		await exited;
	};
	return {
		origine: `http://127.0.0.1:${port}`,
		pret: performance.now() - began,
		vit: () => child.exitCode === null && child.signalCode === null,
		tuer: () => finir('SIGKILL'),
		groupe: (nom) => membres(child.pid!, nom),
		stop: () => finir('SIGTERM')
	};
}

/** Living processes of a group, as Linux tells them; the dead that nobody has waited for are left out. */
function membres(groupe: number, nom = ''): number[] {
	return readdirSync('/proc')
		.filter((pid) => /^\d+$/.test(pid) && isMembre(pid, groupe, nom))
		.map(Number);
}

function isMembre(pid: string, groupe: number, nom: string): boolean {
	try {
		// "pid (name) state parent group …": a name may have spaces.
		const [etat, , group] = readFileSync(`/proc/${pid}/stat`, 'utf8')
			.split(') ')
			.at(-1)!
			.split(' ');
		if (Number(group) !== groupe || etat === 'Z') return false;
		return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(nom);
	} catch {
		return false;
	}
}
