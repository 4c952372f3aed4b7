import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Echec, run, say } from './etape.mjs';

const PROGRAMMES = ['initdb', 'pg_ctl', 'psql'];
/** Where Debian and others put the programs of each version, out of the PATH. */
const PAQUETS = '/usr/lib/postgresql';

/** Folder of the programs of a PostgreSQL, the latest first; null when there is none. */
export function postgresBin() {
	const versions = existsSync(PAQUETS) ? readdirSync(PAQUETS) : [];
	const folders = [
		...versions.sort((a, b) => Number(b) - Number(a)).map((v) => join(PAQUETS, v, 'bin')),
		...(process.env.PATH ?? '').split(delimiter)
	];
	/** @param {string} folder */
	const complete = (folder) => PROGRAMMES.every((name) => existsSync(join(folder, name)));
	return folders.find(complete) ?? null;
}

async function installPackage() {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
	say(
		'  Aucun PostgreSQL trouvé\u202f: installation du paquet Debian (apt-get install postgresql)…'
	);
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	// The tests make clusters of their own: the one of the package would only listen for nothing.
	mkdirSync('/etc/postgresql-common', { recursive: true });
	const settings = '/etc/postgresql-common/createcluster.conf';
	if (!existsSync(settings)) writeFileSync(settings, 'create_main_cluster = false\n');
	await run('apt-get', ['update', '-qq'], { env, quiet: true });
	const packages = ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'];
	await run('apt-get', [...packages, '-o', 'Dpkg::Options::=--force-confold'], {
		env,
		quiet: true
	});
}

/**
 * Folder of a PostgreSQL for the tests: the machine's, else one that it installs. Says what it found
 * or did; ends the command with a remedy when nothing works.
 */
export async function findPostgres() {
	if (!postgresBin()) await installPackage();
	const bin = postgresBin();
	if (!bin) {
		throw new Echec(
			'Aucun PostgreSQL pour les tests. Installez PostgreSQL 15 ou plus récent (le serveur, pas seulement psql).'
		);
	}
	say(`  PostgreSQL\u202f: ${bin}`);
	return bin;
}
