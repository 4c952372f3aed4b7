import {
	chmodSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statfsSync
} from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives a run of the tests a temporary folder of its own, and leaves nothing of it: neither what a test
 * forgot, nor the PostgreSQL of a worker that was ended before it could stop it.
 */
export default function setup(): () => Promise<void> {
	const before = process.env.TMPDIR;
	const dossier = mkdtempSync(join(lieu(), 'mitoyen-essais-'));
	// The account of PostgreSQL goes through it to the folders that are its own.
	chmodSync(dossier, 0o711);
	process.env.TMPDIR = dossier;
	return async () => {
		if (before === undefined) delete process.env.TMPDIR;
		else process.env.TMPDIR = before;
		await Promise.all(readdirSync(dossier).map((nom) => couper(join(dossier, nom, 'data'))));
		rmSync(dossier, { recursive: true, force: true });
	};
}

/** Bytes that memory must have to spare for the folder to be there. */
const LARGE = 4e9;

// A database is a thousand files: on a disk, a copy of one takes ten times more of the processor.
function lieu(): string {
	const memoire = '/dev/shm';
	if (!existsSync(memoire)) return tmpdir();
	const { bavail, bsize } = statfsSync(memoire);
	return Math.min(bavail * bsize, freemem()) > LARGE ? memoire : tmpdir();
}

/** Stops the cluster of a folder, where there is one, as a fall of the machine would. */
async function couper(data: string): Promise<void> {
	const file = join(data, 'postmaster.pid');
	if (!existsSync(file)) return;
	const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
	if (!Number.isSafeInteger(pid) || pid <= 1) return;
	process.kill(pid, 'SIGQUIT');
	for (let tries = 0; tries < 100 && existsSync(file); tries++) {
		await new Promise((then) => setTimeout(then, 50));
	}
}
