import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';

export type Charge = {
	/** Requests answered per second of wall clock. */
	debit: number;
	/** Microseconds of processor that the server spent on one answer; null where /proc is missing. */
	processeur: number | null;
};

export type Demande = {
	port: number;
	host: string;
	/** One address, or the n-th of a series: warm-up included, none is asked twice. */
	path: string | ((n: number) => string);
	encoding: string;
};

/** Hundredths of a second of processor used so far by a process (Linux). */
function ticks(pid: number): number | null {
	try {
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
		return Number(fields[11]) + Number(fields[12]);
	} catch {
		return null;
	}
}

/** What to write for the n-th request. */
function writer({ host, path, encoding }: Demande): (n: number) => string {
	const request = (target: string) =>
		`GET ${target} HTTP/1.1\r\nhost: ${host}\r\naccept-encoding: ${encoding}\r\n\r\n`;
	if (typeof path === 'function') return (n) => request(path(n));
	const one = request(path);
	return () => one;
}

// Reads answers by their content-length, without keeping them: the client must cost less than what
// it measures. Throws on anything but 200.
function reader(answered: () => void): (chunk: Buffer) => void {
	let head = '';
	let left = 0;
	return (chunk) => {
		let at = 0;
		while (at < chunk.length) {
			if (left > 0) {
				const taken = Math.min(left, chunk.length - at);
				left -= taken;
				at += taken;
				if (left === 0) answered();
				continue;
			}
			const end = chunk.indexOf('\r\n\r\n', at);
			head += chunk.toString('latin1', at, end < 0 ? chunk.length : end);
			at = end < 0 ? chunk.length : end + 4;
			if (end < 0) continue;
			if (!head.startsWith('HTTP/1.1 200')) throw new Error(`Answer: ${head.slice(0, 60)}`);
			left = Number(/content-length: (\d+)/i.exec(head)?.[1]);
			head = '';
		}
	};
}

/** Keeps `connections` connections busy with requests `first` to `last`; always ends. */
function run(demande: Demande, connections: number, first: number, last: number): Promise<number> {
	const write = writer(demande);
	const total = last - first;
	let asked = first;
	let done = 0;
	const start = performance.now();
	return new Promise((resolve, reject) => {
		const sockets: Socket[] = [];
		const finish = (settle: () => void) => {
			for (const socket of sockets) socket.destroy();
			settle();
		};
		for (let i = 0; i < connections; i++) {
			const socket = connect(demande.port, '127.0.0.1');
			const ask = () => asked < last && socket.write(write(asked++));
			socket.on('connect', ask).on('error', (error) => finish(() => reject(error)));
			const read = reader(() => {
				done += 1;
				if (done === total) finish(() => resolve((performance.now() - start) / 1000));
				else ask();
			});
			socket.on('data', (chunk) => {
				try {
					read(chunk);
				} catch (error) {
					finish(() => reject(error));
				}
			});
			sockets.push(socket);
		}
	});
}

/** Loads a server with `total` requests on 32 connections, after a warm-up of a fifth of them. */
export async function measureCharge(
	demande: Demande,
	pid: number,
	total = 20_000
): Promise<Charge> {
	const warm = Math.ceil(total / 5);
	await run(demande, 32, 0, warm);
	const before = ticks(pid);
	const elapsed = await run(demande, 32, warm, warm + total);
	const after = ticks(pid);
	const used = before === null || after === null ? null : after - before;
	return { debit: total / elapsed, processeur: used === null ? null : (used * 10_000) / total };
}
