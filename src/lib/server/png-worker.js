import { Resvg } from '@resvg/resvg-js';
import { ramasser } from './ramassage.js';

// Pixels are freed by a collection followed by a turn of the event loop. Without it, 2,000 pictures
// hold 9 GB.
/** Pixels that may wait: two pictures of 1280 × 720, or less than one at four times the size. */
const WAITING = 2 * 1280 * 720;
let drawn = 0;

/**
 * Draws one picture.
 * @param {{ svg: string, width: number, fonts: string[], family: string }} task
 */
export default async function draw({ svg, width, fonts, family }) {
	const font = { loadSystemFonts: false, fontFiles: fonts, defaultFontFamily: family };
	const picture = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font }).render();
	const png = picture.asPng();
	drawn += picture.width * picture.height;
	if (drawn >= WAITING) {
		drawn = 0;
		ramasser();
		await new Promise((turn) => setImmediate(turn));
	}
	return new Uint8Array(png);
}
