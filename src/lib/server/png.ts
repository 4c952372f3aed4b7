import { CHARACTERS } from '#lib/styles/characters.ts';
import { fabriquer } from './atelier.ts';
import { FONTS } from './police.ts';

const FAMILY = 'Source Serif 4';
/** Letters that the font has not got. */
const UNKNOWN = new RegExp(`[^${CHARACTERS.replace(/[\]\\^-]/g, '\\$&')}\n\t]`, 'gu');

/**
 * What a thread needs to draw a figure as PNG, `width` pixels wide. `svg` is always ours: a picture
 * described by a visitor must never come here.
 */
export function tachePng(svg: string, width: number) {
	// The only font there is draws nothing at all for a letter that it has not got: say so instead.
	return { svg: svg.replace(UNKNOWN, '?'), width, fonts: FONTS, family: FAMILY };
}

/** Draws a figure as PNG; see `tachePng`. */
export function drawPng(svg: string, width: number): Promise<Uint8Array> {
	return fabriquer('png', tachePng(svg, width));
}
