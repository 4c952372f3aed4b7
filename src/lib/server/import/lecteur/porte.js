import yauzl from 'yauzl';
import { BORNES, RefusClasseur } from './refus.js';

/** @typedef {{ zip: yauzl.ZipFile, entrees: Map<string, yauzl.Entry> }} Archive */

/**
 * Opens a workbook after a look at its table of contents alone: nothing is inflated. What is too big,
 * encrypted, nested, with macros or with names that lead out of it stops here.
 * @param {Buffer} octets
 * @returns {Promise<Archive>}
 */
export async function ouvrirArchive(octets) {
	if (octets.length > BORNES.octets) throw new RefusClasseur('trop-gros');
	const debut = octets.subarray(0, 4).toString('hex');
	if (debut === 'd0cf11e0') throw new RefusClasseur('xls-ou-mot-de-passe');
	if (debut !== '504b0304') throw new RefusClasseur('pas-un-classeur');
	const zip = await open(octets);
	if (zip.entryCount > BORNES.entrees) throw new RefusClasseur('archive-suspecte');
	return { zip, entrees: await lister(zip) };
}

/** @param {Buffer} octets @returns {Promise<yauzl.ZipFile>} */
function open(octets) {
	const options = { lazyEntries: true, validateEntrySizes: true, strictFileNames: true };
	return new Promise((resolve, reject) =>
		yauzl.fromBuffer(octets, options, (error, zip) =>
			error
				? reject(new RefusClasseur('fichier-endommage', { detail: error.message }))
				: resolve(zip)
		)
	);
}

/** @param {yauzl.ZipFile} zip @returns {Promise<Map<string, yauzl.Entry>>} */
function lister(zip) {
	/** @type {Map<string, yauzl.Entry>} */
	const entrees = new Map();
	let gonfle = 0;
	return new Promise((resolve, reject) => {
		zip.on('error', ({ message }) =>
			reject(new RefusClasseur('archive-suspecte', { detail: message }))
		);
		zip.on('end', () => resolve(entrees));
		zip.on('entry', (entree) => {
			const nom = entree.fileName.toLowerCase();
			gonfle += entree.uncompressedSize;
			const faute = entrees.has(nom) ? 'archive-suspecte' : fauteDe(entree, nom, gonfle);
			if (faute) return reject(new RefusClasseur(faute, { detail: entree.fileName }));
			entrees.set(nom, entree);
			zip.readEntry();
		});
		zip.readEntry();
	});
}

/** @param {yauzl.Entry} entree @param {string} nom @param {number} gonfle */
function fauteDe({ generalPurposeBitFlag, compressionMethod, ...taille }, nom, gonfle) {
	const { uncompressedSize, compressedSize } = taille;
	if (/vbaproject|^(basic|scripts)\/./.test(nom)) return 'macro-interdite';
	const suspecte =
		(generalPurposeBitFlag & 1) === 1 ||
		![0, 8].includes(compressionMethod) ||
		/\.(zip|xlsx|xlsm|xls|exe|jar|docm?)$/.test(nom) ||
		gonfle > BORNES.gonfle ||
		(uncompressedSize > 1e6 && uncompressedSize > BORNES.rapport * compressedSize);
	return suspecte ? 'archive-suspecte' : null;
}
