import { existsSync } from 'node:fs';
import { run, say } from './etape.mjs';

/**
 * Installs packages of Debian when this machine allows it, and says so: `quoi` is what is missing, in
 * French. False: nothing could be done here.
 * @param {string} quoi
 * @param {string[]} paquets
 */
export async function installerPaquets(quoi, paquets) {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
	say(`  ${quoi}\u202f: installation de paquets Debian (apt-get install ${paquets.join(' ')})…`);
	const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true };
	await run('apt-get', ['update', '-qq'], options);
	const keep = ['-o', 'Dpkg::Options::=--force-confold'];
	const args = ['install', '-y', '-qq', '--no-install-recommends', ...keep, ...paquets];
	const { code, output } = await run('apt-get', args, options);
	if (code !== 0) say(output);
	return code === 0;
}
