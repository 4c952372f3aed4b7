import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Echec, say } from './etape.mjs';
import { installerPaquets } from './paquets.mjs';

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
	// The tests make clusters of their own: the one of the package would only listen for nothing.
	const settings = '/etc/postgresql-common/createcluster.conf';
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && !existsSync(settings)) {
		mkdirSync('/etc/postgresql-common', { recursive: true });
		writeFileSync(settings, 'create_main_cluster = false\n');
	}
	await installerPaquets('Aucun PostgreSQL', ['postgresql']);
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
