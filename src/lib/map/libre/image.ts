import type { Map as Carte } from 'maplibre-gl';
import type { Motif } from '#lib/map/motifs.ts';
import { nomImage, type Teinte } from './calque.ts';
import { MOTIFS } from './classe.ts';

/** Sizes of a pattern between two whole zooms: few images, and no visible step. */
const PALIERS = 4;

/**
 * How much larger than it is MapLibre shows a pattern: patterns follow their tile, from 1 at a
 * whole zoom to 2 just below the next one. Rounded, so that few images are drawn.
 */
export function grossissement(zoom: number): number {
	const part = zoom - Math.floor(zoom);
	return 2 ** (Math.round(part * PALIERS) / PALIERS);
}

/**
 * Gives a map the images of its patterns, so drawn that they have on screen the size that they have
 * in SVG. Those that the map has already take the colours of the theme.
 */
export function addMotifs(carte: Carte, teinte: Teinte): void {
	for (const [nom, motif] of Object.entries(MOTIFS)) {
		const image = drawMotif(motif, teinte);
		const id = nomImage(nom, teinte);
		if (carte.hasImage(id)) carte.updateImage(id, image);
		else carte.addImage(id, image, { pixelRatio: (image.width / motif.pas) * teinte.agrandi });
	}
}

function drawMotif({ pas, fond, encre, d, trait }: Motif, { couleurs, densite }: Teinte) {
	const canvas = document.createElement('canvas');
	const side = (canvas.width = canvas.height = Math.round(pas * densite));
	const context = canvas.getContext('2d')!;
	context.scale(side / pas, side / pas);
	if (fond) {
		context.fillStyle = couleurs[fond]!;
		context.fillRect(0, 0, pas, pas);
	}
	context.fillStyle = context.strokeStyle = couleurs[encre]!;
	context.lineWidth = trait;
	if (trait > 0) context.stroke(new Path2D(d));
	else context.fill(new Path2D(d));
	return context.getImageData(0, 0, side, side);
}
