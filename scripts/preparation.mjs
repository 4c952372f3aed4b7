import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, readStamp, writeStamp } from './empreinte.mjs';
import { Echec, npm, racine, run, step } from './etape.mjs';
import { bref } from './v8.mjs';

/** What the built server is made of; a change of any byte makes it stale. */
const SOURCES = [
	'src',
	'static',
	'scripts/typographie.mjs',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];
const LOCK = ['package.json', 'package-lock.json'];
const BUILD_STAMP = 'build/.empreinte';
/** What a release is made of: the facts, the code of territories, and the compiler. */
const FACTS = ['data', 'scripts/data-compile.ts', 'src/lib/domain', 'src/lib/server/data'];
const RELEASE_STAMP = 'var/releases/.empreinte';

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean }> | null} */
function packagesOf(path) {
	try {
		return JSON.parse(readFileSync(join(racine, path), 'utf8')).packages;
	} catch {
		return null;
	}
}

// npm writes its own list at the end of an installation: it tells more than a stamp of ours, and is
// right too when someone ran `npm ci` or `npm install` by hand.
function isInstalled() {
	const wanted = packagesOf('package-lock.json');
	const present = packagesOf('node_modules/.package-lock.json');
	if (!wanted || !present) return false;
	return Object.entries(wanted).every(
		([path, { version, optional }]) => path === '' || optional || present[path]?.version === version
	);
}

/** Installs the packages when they are missing or when the lock file changed. */
export async function install() {
	if (isInstalled()) return;
	// NODE_ENV=production would leave out what the build needs.
	const { code } = await step('Installation des paquets (npm ci)', () =>
		npm(['ci', '--include=dev', '--no-audit', '--no-fund'])
	);
	if (code !== 0) {
		throw new Echec(
			'L’installation a échoué. Vérifiez la connexion au registre npm et la place disponible, puis relancez.'
		);
	}
}

/** A binary of an installed package. @param {string} path below node_modules @param {string[]} args */
export function node(path, args, options = {}) {
	const program = join(racine, 'node_modules', path);
	return run(process.execPath, [...bref(), program, ...args], options);
}

const sources = () => fingerprint([...SOURCES, ...LOCK]);

/** Whether the built site is that of the present sources. */
export function isBuilt() {
	return readStamp(BUILD_STAMP) === sources();
}

/** Builds the site when its sources changed. */
export async function build() {
	if (isBuilt()) return;
	const wanted = sources();
	rmSync(join(racine, BUILD_STAMP), { force: true });
	const { code, output } = await step('Construction du site', () =>
		node('vite/bin/vite.js', ['build', '--logLevel', 'warn'], { quiet: true })
	);
	if (code !== 0) throw new Echec(`${output}\nLa construction a échoué.`);
	writeStamp(BUILD_STAMP, wanted);
}

/** Compiles the facts into a release when they changed; RELEASES_DIR names releases made elsewhere. */
export async function compile() {
	if (process.env.RELEASES_DIR) return;
	const wanted = fingerprint(FACTS);
	if (readStamp(RELEASE_STAMP) === wanted && readStamp('var/releases/current.json')) return;
	const { code, output } = await step('Compilation des données', () =>
		node('tsx/dist/cli.mjs', ['scripts/data-compile.ts'], { quiet: true })
	);
	if (code !== 0) {
		throw new Echec(`${output}\nLes données ont des erreurs. Le détail\u202f: npm run data:check`);
	}
	writeStamp(RELEASE_STAMP, wanted);
}

/** All that must be there before the server starts. */
export async function prepare() {
	await install();
	await compile();
	await build();
}
