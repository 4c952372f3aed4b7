import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { ReseauPlat, Somme } from './paires-plat.ts';

/** A temporary PostgreSQL, on a socket of its own folder: no port, nothing left behind. */
export type Postgres = {
	version: string;
	/** Answers and milliseconds of the self-join of a network. */
	joindre(plat: ReseauPlat): { somme: Somme; temps: number };
	stop(): void;
};

const SCHEMA = `
drop table if exists appartenance, commune, structure;
create table appartenance (structure int not null, commune int not null);
create table commune (commune int not null, population int not null);
create table structure (structure int not null, propose bit(64) not null);
`;

const APRES = `
create index on appartenance (commune, structure);
create unique index on commune (commune);
create unique index on structure (structure);
analyze appartenance, commune, structure;
`;

const JOINTURE = `
with paire as (
	select a.structure as s, b.structure as t, count(*) as communes, sum(c.population) as population
	from appartenance a
	join appartenance b on b.commune = a.commune and b.structure > a.structure
	join commune c on c.commune = a.commune
	group by 1, 2
)
select count(*), coalesce(sum(communes), 0), coalesce(sum(population), 0),
	coalesce(sum(bit_count(x.propose & y.propose)), 0)
from paire join structure x on x.structure = s join structure y on y.structure = t;
`;

const REGLAGES = ['shared_buffers=512MB', 'work_mem=512MB', 'fsync=off', "listen_addresses=''"];

/** Starts a cluster in a temporary folder; null when this machine has no PostgreSQL. */
export function startPostgres(): Postgres | null {
	const bin = findBinaries();
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
	const stop = () => {
		process.off('exit', stop);
		if (existsSync(join(data, 'postmaster.pid'))) {
			run('pg_ctl', ['stop', '-D', data, '-m', 'immediate', '-w']);
		}
		rmSync(dossier, { recursive: true, force: true });
	};
	process.once('exit', stop);
	run('initdb', ['-D', data, '-U', 'banc', '--auth=trust', '--encoding=UTF8', '--no-sync']);
	const options = [...REGLAGES, `unix_socket_directories=${dossier}`].map((r) => `-c ${r}`);
	run('pg_ctl', [
		...['start', '-D', data, '-w', '-l', join(dossier, 'journal'), '-o', options.join(' ')]
	]);
	const psql = (sql: string) =>
		run(
			'psql',
			['-h', dossier, '-U', 'banc', '-d', 'postgres', '-XAtq', '-v', 'ON_ERROR_STOP=1'],
			sql
		);
	const version = psql('show server_version;').trim().split(' ')[0]!;
	return { version, joindre: (plat) => joindre(psql, dossier, plat), stop };
}

function joindre(psql: (sql: string) => string, dossier: string, plat: ReseauPlat) {
	const fichier = (nom: string, lignes: Iterable<string>) => {
		const path = join(dossier, `${nom}.tsv`);
		writeFileSync(path, [...lignes].join(''), { mode: 0o644 });
		return `\\copy ${nom} from '${path}'\n`;
	};
	psql(
		SCHEMA +
			fichier('appartenance', appartenances(plat)) +
			fichier(
				'commune',
				Array.from(plat.population, (n, c) => `${c}\t${n}\n`)
			) +
			fichier(
				'structure',
				plat.sous.map((list, s) => `${s}\t${bitsDe(list)}\n`)
			) +
			APRES
	);
	const [answer, timing] = psql(`set statement_timeout = '300s';\n\\timing on\n${JOINTURE}`)
		.trim()
		.split('\n') as [string, string];
	const [paires, communes, population, services] = answer.split('|').map(Number) as [
		number,
		number,
		number,
		number
	];
	const temps = Number(/Time: ([\d.]+) ms/.exec(timing)![1]);
	return { somme: { paires, communes, population, services }, temps };
}

function* appartenances({ communes }: ReseauPlat): Generator<string> {
	for (const [s, list] of communes.entries()) {
		yield Array.from(list, (commune) => `${s}\t${commune}\n`).join('');
	}
}

const bitsDe = (sous: readonly number[]) =>
	Array.from({ length: 64 }, (_, i) => (sous.includes(i) ? '1' : '0')).join('');

// A package puts the programs of each version in a folder of its own, others on the PATH.
function findBinaries(): string | null {
	const racine = '/usr/lib/postgresql';
	const versions = existsSync(racine)
		? readdirSync(racine).sort((a, b) => Number(b) - Number(a))
		: [];
	const dossiers = [
		...versions.map((version) => join(racine, version, 'bin')),
		...(process.env.PATH ?? '').split(delimiter)
	];
	const complet = (dossier: string) =>
		['initdb', 'pg_ctl', 'psql'].every((programme) => existsSync(join(dossier, programme)));
	return dossiers.find(complet) ?? null;
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
