import { SaxesParser } from 'saxes';
import { BORNES, RefusClasseur } from './refus.js';

/**
 * @typedef {object} Ecoute what is heard of a part: names without prefix
 * @property {(nom: string, attributs: Record<string, string>) => void} [ouvre]
 * @property {(nom: string) => void} [ferme]
 * @property {(texte: string) => void} [texte]
 */

/** Reads the parts of one archive, counting the bytes that really come out of it. */
export class Parties {
	#gonfle = 0;

	/** @param {import('./porte.js').Archive} archive */
	constructor(archive) {
		this.archive = archive;
	}

	/** @param {string} nom */
	has(nom) {
		return this.archive.entrees.has(nom.toLowerCase());
	}

	/**
	 * Reads a part from end to end. False when the archive has none of that name. No document type is
	 * accepted: entities are how an XML file bites.
	 * @param {string} nom
	 * @param {Ecoute} ecoute
	 */
	async read(nom, ecoute) {
		const entree = this.archive.entrees.get(nom.toLowerCase());
		if (!entree) return false;
		const parser = parserDe(nom, ecoute);
		const decoder = new TextDecoder('utf-8', { fatal: true });
		const stream = await this.#open(entree);
		try {
			for await (const bytes of stream) {
				this.#gonfle += bytes.length;
				if (this.#gonfle > BORNES.gonfle) throw new RefusClasseur('archive-suspecte');
				parser.write(decoder.decode(bytes, { stream: true }));
			}
			parser.write(decoder.decode()).close();
			return true;
		} catch (error) {
			stream.destroy();
			if (error instanceof RefusClasseur) throw error;
			throw new RefusClasseur('fichier-endommage', { detail: nom });
		}
	}

	/** @param {import('yauzl').Entry} entree @returns {Promise<import('node:stream').Readable>} */
	#open(entree) {
		return new Promise((resolve, reject) =>
			this.archive.zip.openReadStream(entree, (error, stream) =>
				error ? reject(new RefusClasseur('fichier-endommage')) : resolve(stream)
			)
		);
	}
}

/** @param {string} nom */
const nu = (nom) => nom.slice(nom.indexOf(':') + 1);

/** @param {string} part @param {Ecoute} ecoute */
function parserDe(part, { ouvre, ferme, texte }) {
	const parser = new SaxesParser({ xmlns: false });
	let profondeur = 0;
	parser.on('doctype', () => {
		throw new RefusClasseur('doctype-interdit', { detail: part });
	});
	parser.on('error', () => {
		throw new RefusClasseur('fichier-endommage', { detail: part });
	});
	parser.on('opentag', ({ name, attributes }) => {
		if (++profondeur > BORNES.profondeur) throw new RefusClasseur('trop-profond', { detail: part });
		ouvre?.(nu(name), /** @type {Record<string, string>} */ (attributes));
	});
	parser.on('closetag', ({ name }) => {
		profondeur--;
		ferme?.(nu(name));
	});
	parser.on('text', (text) => texte?.(text));
	parser.on('cdata', (text) => texte?.(text));
	return parser;
}
