/**
 * Subsets Source Serif 4 (SIL OFL 1.1) to French text: WOFF2 for pages, TTF for pictures made on
 * the server (resvg and PDF read no WOFF2). Static weights, because Chromium prints variable fonts
 * as Type 3 outlines. The same input gives the same bytes.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { CHARACTERS } from '../src/lib/styles/characters.ts';

const SOURCE = 'node_modules/@expo-google-fonts/source-serif-4';
const WEIGHTS = {
	400: '400Regular/SourceSerif4_400Regular.ttf',
	600: '600SemiBold/SourceSerif4_600SemiBold.ttf'
};
const WEB = 'src/lib/styles/fonts';
const PICTURES = 'src/lib/server/fonts';
const MAX_WOFF2 = 17_000;

async function buildWeight(weight: string, file: string): Promise<string> {
	const full = await readFile(`${SOURCE}/${file}`);
	// Without layout closure: small capitals, old figures and swashes would double the weight.
	const options = { noLayoutClosure: true };
	const web = await subsetFont(full, CHARACTERS, { ...options, targetFormat: 'woff2' });
	const picture = await subsetFont(full, CHARACTERS, {
		...options,
		targetFormat: 'sfnt',
		// Family "Source Serif 4" for both weights, as resvg looks them up.
		preserveNameIds: [16, 17]
	});
	if (web.length > MAX_WOFF2)
		throw new Error(
			`Weight ${weight} is ${web.length} B, above ${MAX_WOFF2} B: remove characters.`
		);
	await writeFile(`${WEB}/source-serif-4-${weight}.woff2`, web);
	await writeFile(`${PICTURES}/source-serif-4-${weight}.ttf`, picture);
	return `source-serif-4-${weight}: woff2 ${web.length} B, ttf ${picture.length} B\n`;
}

await mkdir(WEB, { recursive: true });
await mkdir(PICTURES, { recursive: true });
for (const [weight, file] of Object.entries(WEIGHTS))
	process.stdout.write(await buildWeight(weight, file));
for (const folder of [WEB, PICTURES]) await copyFile(`${SOURCE}/LICENSE_FONT`, `${folder}/OFL.txt`);
