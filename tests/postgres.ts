import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresBin } from '../scripts/postgres.mjs';

/** A PostgreSQL of our own, in a temporary folder: nothing of it is left behind. */
export type Grappe = {
	/** Its folder, which also holds its socket. */
	dossier: string;
	/** Runs some SQL as its owner, and gives what it prints. */
	psql(sql: string): string;
	/** Stops it at once, as a fall of the machine would. */
	couper(): void;
	/** Starts it again after `couper`. */
	relancer(): void;
	stop(): void;
};

/**
 * Starts a cluster with some settings, `port`: on that port of the loopback too. Null when this
 * machine has no PostgreSQL.
 */
export function startGrappe(reglages: readonly string[] = [], port?: number): Grappe | null {
	const bin = postgresBin();
	if (bin === null) return null;
	const dossier = mkdtempSync(join(tmpdir(), 'mitoyen-pg-'));
	const compte = compteDe();
	if (compte) chownSync(dossier, compte.uid, compte.gid);
	const data = join(dossier, 'data');
	const run = (programme: string, args: string[], input?: string) =>
		check(
			spawnSync(join(bin, programme), args, {
				...compte,
				...{ cwd: dossier, encoding: 'utf8', maxBuffer: 2 ** 28 },
				...(input === undefined ? { stdio: ['ignore', 'pipe', 'pipe'] } : { input }),
				env: { PATH: process.env.PATH, HOME: dossier, LC_ALL: 'C' }
			})
		);
	const couper = () => {
		if (!existsSync(join(data, 'postmaster.pid'))) return;
		run('pg_ctl', ['stop', '-D', data, '-m', 'immediate', '-w']);
	};
	const stop = () => {
		process.off('exit', stop);
		couper();
		rmSync(dossier, { recursive: true, force: true });
	};
	process.once('exit', stop);
	run('initdb', ['-D', data, '-U', 'banc', '--auth=trust', '--encoding=UTF8', '--no-sync']);
	const ecoute = port ? ['listen_addresses=127.0.0.1', `port=${port}`] : ["listen_addresses=''"];
	const options = [...reglages, ...ecoute, 'fsync=off', `unix_socket_directories=${dossier}`];
	const relancer = () =>
		void run('pg_ctl', [
			...['start', '-D', data, '-w', '-l', join(dossier, 'journal')],
			...['-o', options.map((reglage) => `-c ${reglage}`).join(' ')]
		]);
	relancer();
	const socket = ['-h', dossier, ...(port ? ['-p', String(port)] : []), '-U', 'banc'];
	const psql = (sql: string) =>
		run('psql', [...socket, '-d', 'postgres', '-XAtq', '-v', 'ON_ERROR_STOP=1'], sql);
	return { dossier, psql, couper, relancer, stop };
}

/** A PostgreSQL that answers at an address of the loopback, proved to be ours. */
export async function startServeurSql(): Promise<Grappe & { url: string }> {
	const port = await freePort();
	const grappe = startGrappe([], port);
	if (grappe === null) {
		throw new Error('No PostgreSQL on this machine: npm test finds or installs one.');
	}
	const data = grappe.psql('show data_directory;').trim();
	if (data !== join(grappe.dossier, 'data')) throw new Error(`another server answers: ${data}`);
	return { ...grappe, url: `postgres://banc@127.0.0.1:${port}/postgres` };
}

/** A port of the loopback that nobody listens on. */
export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number };
			server.close(() => resolve(port));
		});
	});
}

// PostgreSQL refuses to run as root: it then takes the account of its package.
function compteDe(): { uid: number; gid: number } | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const id = (option: string) =>
		Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}

function check({ status, stdout, stderr, error }: SpawnSyncReturns<string>): string {
	if (error) throw error;
	if (status !== 0) throw new Error(`PostgreSQL : ${stderr || stdout}`);
	return stdout;
}
