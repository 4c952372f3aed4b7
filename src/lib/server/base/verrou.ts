import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A folder belongs to another process. */
export class FolderTaken extends Error {
	override name = 'FolderTaken';
}

/** Longest path of a socket that every Unix takes. */
const LONGEST = 100;

/**
 * Holds a folder for this process alone, until the function that it gives is called or the process
 * dies, in any way. Throws `FolderTaken` when another one has it.
 *
 * Whoever has it listens on a socket: the system answers for a process whose loop is busy for seconds
 * in the database, and stops with one that was killed. A lock that must be refreshed does neither.
 */
export async function tenir(dossier: string): Promise<() => Promise<void>> {
	const { lock } = await import('proper-lockfile');
	// Only while it is decided who has it, for a few milliseconds.
	const decide = await lock(dossier, {
		stale: 10_000,
		retries: { retries: 50, minTimeout: 20, maxTimeout: 200 }
	});
	try {
		const place = placeDe(dossier);
		if (await isHeld(place)) throw new FolderTaken(dossier);
		// Left behind by a process that died.
		if (process.platform !== 'win32') rmSync(place, { force: true });
		const server = createServer((socket) => socket.destroy()).listen(place);
		await once(server, 'listening');
		server.unref();
		return () => new Promise((done) => server.close(() => done()));
	} finally {
		await decide();
	}
}

function placeDe(dossier: string): string {
	const whole = resolve(dossier);
	const name = `mitoyen-${createHash('sha256').update(whole).digest('hex').slice(0, 16)}`;
	if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
	const beside = join(whole, 'verrou.sock');
	return beside.length <= LONGEST ? beside : join(tmpdir(), `${name}.sock`);
}

function isHeld(place: string): Promise<boolean> {
	return new Promise((done) => {
		const socket = connect(place);
		socket.once('connect', () => {
			socket.destroy();
			done(true);
		});
		// Anything but "nobody is there" is no permission to go in.
		socket.once('error', ({ code }: NodeJS.ErrnoException) =>
			done(code !== 'ECONNREFUSED' && code !== 'ENOENT')
		);
	});
}
