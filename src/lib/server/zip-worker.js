import { strToU8, zipSync } from 'fflate';
import draw from './png-worker.js';

/**
 * Packs the files of a view, its picture drawn here. Equal views give equal bytes: every file bears
 * the date of the data.
 * @param {{
 *   date: string,
 *   textes: Record<string, string>,
 *   image: { nom: string } & Parameters<typeof draw>[0]
 * }} archive
 * @returns {Promise<Uint8Array>}
 */
export default async function pack({ date, textes, image }) {
	/** @type {import('fflate').Zippable} */
	const files = Object.fromEntries(
		Object.entries(textes).map(([nom, texte]) => [nom, strToU8(texte)])
	);
	// A picture is compressed already.
	files[image.nom] = [await draw(image), { level: 0 }];
	return zipSync(files, { level: 6, mtime: `${date}T12:00:00` });
}
