import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { CHARACTERS } from '../src/lib/styles/characters.ts';

export const FONT_PACKAGE = 'node_modules/@expo-google-fonts/source-serif-4';
/** Static weights, because Chromium prints variable fonts as Type 3 outlines. */
export const WEIGHTS = {
	400: '400Regular/SourceSerif4_400Regular.ttf',
	600: '600SemiBold/SourceSerif4_600SemiBold.ttf'
};
export type Weight = keyof typeof WEIGHTS;

/**
 * One weight of Source Serif 4, subset to French: WOFF2 for pages, TTF for pictures made on the
 * server (resvg and PDF read no WOFF2). Equal inputs give equal bytes.
 */
export async function subsetWeight(weight: Weight): Promise<{ web: Buffer; picture: Buffer }> {
	const full = await readFile(`${FONT_PACKAGE}/${WEIGHTS[weight]}`);
	// Without layout closure: small capitals, old figures and swashes would double the weight.
	const options = { noLayoutClosure: true };
	const picture = await subsetFont(full, CHARACTERS, {
		...options,
		targetFormat: 'sfnt',
		// Family "Source Serif 4" for both weights, as resvg looks them up.
		preserveNameIds: [16, 17]
	});
	return {
		web: await subsetFont(full, CHARACTERS, { ...options, targetFormat: 'woff2' }),
		// The last glyph is a space, without an outline: the reader of PDFs still looks for one there.
		picture: Buffer.concat([picture, Buffer.alloc(16)])
	};
}
