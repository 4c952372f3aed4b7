import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startGrappe } from '../postgres.ts';
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

const REGLAGES = ['shared_buffers=512MB', 'work_mem=512MB'];

/** Starts a cluster in a temporary folder; null when this machine has no PostgreSQL. */
export function startPostgres(): Postgres | null {
	const grappe = startGrappe(REGLAGES);
	if (grappe === null) return null;
	const { psql, dossier, stop } = grappe;
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
