import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Echec, run, say } from './etape.mjs';

/** Programs of others that judge our files: their Debian packages, and what each one reads. */
export const JUGES = [
	{
		programmes: ['soffice'],
		paquets: ['libreoffice-impress', 'libreoffice-calc', 'libreoffice-draw'],
		lit: 'PPTX et XLSX'
	},
	{ programmes: ['pdftotext', 'pdfinfo'], paquets: ['poppler-utils'], lit: 'PDF' },
	{ programmes: ['rsvg-convert'], paquets: ['librsvg2-bin'], lit: 'SVG' },
	{ programmes: ['ogrinfo', 'ogr2ogr'], paquets: ['gdal-bin'], lit: 'GeoJSON' }
];

/** Whether one of the folders of PATH has this program. @param {string} nom */
export function isInPath(nom) {
	return (process.env.PATH ?? '').split(delimiter).some((folder) => {
		try {
			accessSync(join(folder, nom), constants.X_OK);
			return true;
		} catch {
			return false;
		}
	});
}

const absents = () => JUGES.filter(({ programmes }) => !programmes.every(isInPath));

/** Installs the packages of the missing ones when this machine allows it. */
async function installer() {
	if (process.getuid?.() !== 0 || !isInPath('apt-get')) return;
	const paquets = absents().flatMap((juge) => juge.paquets);
	say(`  Installation des paquets Debian\u202f: ${paquets.join(', ')} (quelques minutes)…`);
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	await run('apt-get', ['update', '-qq'], { env, quiet: true });
	const args = ['install', '-y', '-qq', '--no-install-recommends', ...paquets];
	const { code, output } = await run('apt-get', args, { env, quiet: true });
	if (code !== 0) say(output);
}

/**
 * Finds the programs that judge, and installs those that miss when it can. Ends the command with the
 * name of each missing one and how to get it: a judge that is not there has not said yes.
 */
export async function findJuges() {
	if (absents().length > 0) await installer();
	const manquants = absents();
	if (manquants.length === 0) return;
	const lignes = manquants.map(
		({ programmes, paquets, lit }) =>
			`  ${programmes.join(' et ')}, qui lit ${lit}\u202f: apt-get install ${paquets.join(' ')}`
	);
	throw new Echec(
		`Il manque des programmes pour juger les fichiers\u202f:\n${lignes.join('\n')}\n` +
			'Sous macOS\u202f: brew install --cask libreoffice, puis brew install poppler librsvg gdal.'
	);
}
