/** Writes the two weights of Source Serif 4 (SIL OFL 1.1) that the project ships, and the licence. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { FONT_PACKAGE, subsetWeight, type Weight } from './fonts-subset.ts';

const WEB = 'src/lib/styles/fonts';
const PICTURES = 'src/lib/server/fonts';
const MAX_WOFF2 = 17_000;

async function buildWeight(weight: Weight): Promise<string> {
	const { web, picture } = await subsetWeight(weight);
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
for (const weight of [400, 600] as const) process.stdout.write(await buildWeight(weight));
for (const folder of [WEB, PICTURES])
	await copyFile(`${FONT_PACKAGE}/LICENSE_FONT`, `${folder}/OFL.txt`);
