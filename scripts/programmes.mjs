import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Echec } from './etape.mjs';
import { installerPaquets } from './paquets.mjs';

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

/**
 * Finds the programs that judge, and installs those that miss when it can. Ends the command with the
 * name of each missing one and how to get it: a judge that is not there has not said yes.
 */
export async function findJuges() {
	const paquets = absents().flatMap((juge) => juge.paquets);
	if (paquets.length > 0) await installerPaquets('Il manque des programmes', paquets);
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
