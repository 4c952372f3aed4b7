import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { Echec, say } from './etape.mjs';
import { installerPaquets } from './paquets.mjs';
import { node } from './preparation.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
/** Where Chrome lives on systems that do not put it in the PATH. */
const USUAL = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/** @param {string | undefined} path */
function isExecutable(path) {
	if (!path) return false;
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

function fromSystem() {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...inPath, ...USUAL].find(isExecutable);
}

/** Where Playwright keeps its browsers, per system. @type {Record<string, string>} */
const CACHES = {
	darwin: 'Library/Caches/ms-playwright',
	win32: 'AppData/Local/ms-playwright',
	linux: '.cache/ms-playwright'
};

/** The newest Chromium that Playwright once installed for another project or for us. */
function fromPlaywright() {
	const cache =
		process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), CACHES[platform()] ?? 'ms-playwright');
	if (!existsSync(cache)) return undefined;
	const programs = [
		'chrome-linux/chrome',
		'chrome-linux64/chrome',
		'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
		'chrome-win/chrome.exe'
	];
	const versions = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
	versions.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
	return versions.flatMap((v) => programs.map((p) => join(cache, v, p))).find(isExecutable);
}

/**
 * Path of a Chromium: CHROMIUM_PATH, the system's, Playwright's, else one that it installs.
 * Says what it found or did; ends the command with a remedy when nothing works.
 */
export async function findChromium() {
	const wanted = process.env.CHROMIUM_PATH;
	if (wanted && !isExecutable(wanted))
		throw new Echec(`CHROMIUM_PATH ne désigne aucun programme\u202f: ${wanted}`);
	let path = wanted ?? fromSystem() ?? fromPlaywright();
	if (!path) {
		await installerPaquets('Aucun Chromium', ['chromium']);
		path = fromSystem();
	}
	if (!path) {
		say(
			'  Aucun Chromium trouvé\u202f: installation par Playwright (npx playwright install chromium)…'
		);
		await node('playwright-core/cli.js', ['install', 'chromium']);
		path = fromPlaywright();
	}
	if (!path)
		throw new Echec('Aucun Chromium. Installez Chrome ou Chromium, ou indiquez CHROMIUM_PATH.');
	say(`  Chromium\u202f: ${path}`);
	return path;
}
