import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { pathToFileURL } from 'node:url';
import { fromRoot } from './racine.ts';

/** A file is made in 0.1 to 0.3 s: thirty-two waiting ones are already some seconds. */
const QUEUE = 32;
/** Idle, it goes: most visitors never ask for a file. */
const REPOS = 30_000;
/** Beyond, something is wrong with what it makes. */
const PATIENCE = 30_000;
/** Resident memory, in bytes, beyond which it makes room for a new one. */
const MEMOIRE = 110 * 1024 * 1024;

/** glibc gives back at once what its native libraries free, and keeps one pool for all its threads. */
const MALLOC = {
	MALLOC_ARENA_MAX: '1',
	MALLOC_MMAP_THRESHOLD_: '65536',
	MALLOC_TRIM_THRESHOLD_: '131072'
};

type Travail = {
	module: string;
	/** JSON. */
	tache: Uint8Array;
	resolve: (octets: Uint8Array) => void;
	reject: (error: Error) => void;
};
type Reponse = { octets: Uint8Array; memoire: number } | { erreur: string };

const attente: Travail[] = [];
let courant: Travail | null = null;
let enfant: ChildProcess | null = null;
let sortant: ChildProcess | null = null;
let alarme: NodeJS.Timeout | undefined;

/** Too many files are waiting: the caller answers 503 and says when to come back. */
export class AtelierOccupe extends Error {
	readonly retryAfter = 5;
}

/**
 * Has `module` (a path from the root of the project) make the bytes of `tache` (JSON), in a process of its
 * own, one file at a time: neither its memory nor its faults are those of the server, and pages go
 * first. Rejects with `AtelierOccupe` when too many wait.
 */
export function confier(module: string, tache: Uint8Array): Promise<Uint8Array> {
	if (attente.length >= QUEUE) return Promise.reject(new AtelierOccupe('Too many files wait.'));
	return new Promise((resolve, reject) => {
		attente.push({ module: pathToFileURL(fromRoot(module)).href, tache, resolve, reject });
		if (!courant) suivant();
	});
}

function suivant(): void {
	clearTimeout(alarme);
	// The one that leaves takes its memory away before another comes.
	if (sortant) return;
	courant = attente.shift() ?? null;
	if (!courant) {
		enfant?.channel?.unref();
		alarme = setTimeout(congedier, REPOS).unref();
		return;
	}
	enfant ??= embaucher();
	enfant.channel?.ref();
	const { module, tache } = courant;
	enfant.send({ module, tache });
	alarme = setTimeout(() => enfant?.kill('SIGKILL'), PATIENCE).unref();
}

function embaucher(): ChildProcess {
	const child = fork(fromRoot('src/lib/server/atelier-enfant.js'), {
		serialization: 'advanced',
		execArgv: ['--max-semi-space-size=2', '--max-old-space-size=128'],
		env: { ...MALLOC, TZ: process.env.TZ },
		stdio: ['ignore', 'ignore', 'inherit', 'ipc']
	});
	child.unref();
	child.once('spawn', () => passerApres(child.pid!));
	child.on('message', (reponse: Reponse) => recevoir(child, reponse));
	child.once('error', (error) => perdre(child, error));
	child.once('exit', (code, signal) => perdre(child, new Error(`Atelier: ${code ?? signal}`)));
	process.once('sveltekit:shutdown' as 'exit', congedier);
	return child;
}

// Pages go first. Some systems do not let a process choose.
function passerApres(pid: number): void {
	try {
		setPriority(pid, 5);
	} catch {
		return;
	}
}

function recevoir(child: ChildProcess, reponse: Reponse): void {
	const done = courant;
	if (!done || child !== enfant) return;
	if ('erreur' in reponse) done.reject(new Error(reponse.erreur));
	else {
		done.resolve(reponse.octets);
		if (reponse.memoire > MEMOIRE) congedier();
	}
	courant = null;
	suivant();
}

// It died, of its fault or of ours: what it was making fails, what waits is made by another one.
function perdre(child: ChildProcess, error: Error): void {
	if (child === sortant) sortant = null;
	else if (child === enfant) enfant = null;
	else return;
	courant?.reject(error);
	courant = null;
	if (attente.length > 0) suivant();
}

/** Lets the process go; what waits is made by another one, once this one is gone. */
function congedier(): void {
	process.off('sveltekit:shutdown' as 'exit', congedier);
	if (!enfant?.connected) return;
	sortant = enfant;
	enfant = null;
	sortant.disconnect();
}
