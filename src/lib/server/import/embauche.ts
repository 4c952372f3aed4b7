import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fromRoot } from '#lib/server/racine.ts';

/** Megabytes that checking a file of 100,000 rows against the facts may take. */
const MEMOIRE = 1024;

/**
 * A process that reads one file: its memory is bounded, pages go before it, and it ends with us. It
 * runs the sources, as the commands do.
 */
export function embaucher(): ChildProcess {
	const { PATH, TMPDIR, TZ } = process.env;
	const child = fork(fromRoot('src/lib/server/import/ouvrier.ts'), {
		cwd: fromRoot(),
		execArgv: ['--import', 'tsx', `--max-old-space-size=${MEMOIRE}`],
		env: { PATH, TMPDIR, TZ, MITOYEN_RACINE: fromRoot() },
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
		serialization: 'advanced'
	});
	child.once('spawn', () => passerApres(child.pid!));
	return child;
}

// Some systems do not let a process choose.
function passerApres(pid: number): void {
	try {
		setPriority(pid, 10);
	} catch {
		return;
	}
}
