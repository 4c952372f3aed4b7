import {
	MOTIF_SURCHARGE,
	MOTIFS_CHEVAUCHEMENT,
	MOTIFS_ETATS,
	MOTIFS_PORTEE,
	type Motif,
	peinture as paintOf
} from '#lib/map/motifs.ts';
import { couleurClaire as couleur } from '#lib/map/palette.ts';

const motifs: Record<string, Motif> = {
	...MOTIFS_ETATS,
	...MOTIFS_CHEVAUCHEMENT,
	...MOTIFS_PORTEE,
	...MOTIF_SURCHARGE
};

/** Fill of a class in one frame of the picture. */
export function paint(peinture: string, frame: string): string {
	const paint = paintOf(peinture, frame);
	const token = /^var\(--(.+)\)$/.exec(paint)?.[1];
	return token ? couleur(token) : paint;
}

// A pattern follows the scale of what it fills: each frame has its own, so that marks are of one size.
function pattern(name: string, frame: string, scale: number): string {
	const motif = motifs[name];
	if (!motif) return '';
	const { pas, fond, encre, d, trait } = motif;
	const marks = trait
		? `fill="none" stroke="${couleur(encre)}" stroke-width="${trait}" stroke-linecap="round"`
		: `fill="${couleur(encre)}"`;
	return (
		`<pattern id="${frame}-${name}" width="${pas}" height="${pas}" patternUnits="userSpaceOnUse" patternTransform="scale(${round(1 / scale)})">` +
		(fond ? `<rect width="${pas}" height="${pas}" fill="${couleur(fond)}"/>` : '') +
		`<path d="${d}" ${marks}/></pattern>`
	);
}

/** The patterns that a frame needs, each once. */
export function patterns(names: Iterable<string>, frame: string, scale: number): string {
	return [...new Set(names)].map((name) => pattern(name, frame, scale)).join('');
}

/** Enough decimals for a picture. */
export const round = (n: number) => Math.round(n * 10_000) / 10_000;
