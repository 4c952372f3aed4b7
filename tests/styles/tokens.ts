import { readFileSync } from 'node:fs';
import { type Rgb, rgb } from './colour.ts';

export const TOKENS_CSS = readFileSync('src/lib/styles/tokens.css', 'utf8');
export const THEMES = ['clair', 'sombre'] as const;
export type Theme = (typeof THEMES)[number];

/** The colours of the root, before any media query overrides them: name → light and dark. */
function readColours(css: string): Map<string, Record<Theme, string>> {
	const root = css.slice(css.indexOf(':root {'), css.indexOf('\n}'));
	const declaration = /--([\w-]+):\s*(?:light-dark\(\s*(#\w+),\s*(#\w+)\s*\)|(#\w+));/g;
	const found = [...root.matchAll(declaration)];
	return new Map(
		found.map(([, name = '', light = '', dark = '', same]) => [
			name,
			{ clair: same ?? light, sombre: same ?? dark }
		])
	);
}

export const COLOURS = readColours(TOKENS_CSS);

/** The colour of a token in a theme. Throws when it does not exist: a test must not pass on a typo. */
export function token(name: string, theme: Theme): Rgb {
	const value = COLOURS.get(name)?.[theme];
	if (!value) throw new Error(`No colour is named --${name} in tokens.css.`);
	return rgb(value);
}
