import { readFileSync } from 'node:fs';
import { fromRoot } from './racine.ts';

const FAMILY = 'Source Serif 4';

/** The serif of pictures as files, regular then semi-bold, for what draws on the server. */
export const FONTS = ['400', '600'].map((w) =>
	fromRoot(`src/lib/server/fonts/source-serif-4-${w}.ttf`)
);

let css: string | null = null;

/** The serif of pictures as CSS with its bytes inside: a standalone SVG cannot fetch a font. */
export function embeddedFont(): string {
	css ??= ['400', '600'].map(faceOf).join('');
	return css;
}

function faceOf(weight: string): string {
	const file = fromRoot(`src/lib/styles/fonts/source-serif-4-${weight}.woff2`);
	const url = `data:font/woff2;base64,${readFileSync(file).toString('base64')}`;
	return `@font-face{font-family:'${FAMILY}';font-weight:${weight};src:url(${url}) format('woff2')}`;
}
