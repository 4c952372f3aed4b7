import { statSync } from 'node:fs';
import { join } from 'node:path';
import { releasesDir } from './dossiers.ts';
import { logError } from './journal.ts';
import { type CurrentRelease, currentRelease, loadRelease } from './release.ts';

/** Milliseconds between two looks at the pointer. */
const PERIODE = 2000;

export type Suivi = {
	/** Looks at once: whoever wrote the pointer says so. */
	regarder(): void;
	arreter(): void;
};

let regarderEncore: (() => void) | null = null;

/** Looks at the pointer at once, when this process follows one: what it has just published is served. */
export function regarderFichier(): void {
	regarderEncore?.();
}

/**
 * Serves another release as soon as the pointer file names it, without a restart. One that cannot be
 * trusted is left alone: the present one goes on, and the fault is in the journal once.
 */
export function suivreFichier(apply: (release: CurrentRelease) => void): Suivi {
	let seen = marque();
	const regarder = () => {
		const now = marque();
		if (now === seen) return;
		seen = now;
		const before = currentRelease().sha256;
		try {
			const release = loadRelease();
			if (release.sha256 !== before) apply(release);
		} catch (error) {
			logError(error, { requestId: 'suivi', url: 'current.json', status: 503 });
		}
	};
	regarderEncore = regarder;
	const timer = setInterval(regarder, PERIODE);
	timer.unref();
	return { regarder, arreter: () => clearInterval(timer) };
}

/** What changes with each new pointer: it is written aside, then renamed. */
function marque(): string {
	const file = join(releasesDir(process.env), 'current.json');
	const stat = statSync(file, { throwIfNoEntry: false });
	return stat ? `${file} ${stat.ino} ${stat.mtimeMs}` : '';
}
