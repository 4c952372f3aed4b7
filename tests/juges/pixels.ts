import { Resvg } from '@resvg/resvg-js';

/** A picture as its pixels: red, green, blue, alpha. */
export type Pixels = { largeur: number; hauteur: number; rgba: Uint8Array };

const SANS_POLICE = { font: { loadSystemFonts: false } };

/** Reads a PNG, whoever wrote it, drawn at its own size on a sheet that has nothing else. */
export function lirePng(png: Uint8Array): Pixels {
	const view = new DataView(png.buffer, png.byteOffset);
	const [largeur, hauteur] = [view.getUint32(16), view.getUint32(20)];
	const image = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
	return dessiner(
		`<svg xmlns="http://www.w3.org/2000/svg" width="${largeur}" height="${hauteur}"><image width="${largeur}" height="${hauteur}" href="${image}"/></svg>`
	);
}

/** Draws an SVG without letters, with the library that draws our PNG. */
export function dessiner(svg: string): Pixels {
	const { width: largeur, height: hauteur, pixels } = new Resvg(svg, SANS_POLICE).render();
	return { largeur, hauteur, rgba: pixels };
}

/** Share of the pixels of a picture that differ from another by more than `seuil`, of 255. */
export function partDiffere(a: Pixels, b: Pixels, seuil: number, sauf?: Pixels): number {
	const total = a.largeur * a.hauteur;
	let different = 0;
	let counted = 0;
	for (let i = 0; i < total; i++) {
		// Where `sauf` is not like `a`, there is something that the others do not draw: letters.
		if (sauf && ecart(a, sauf, i) > 0) continue;
		counted += 1;
		if (ecart(a, b, i) > seuil) different += 1;
	}
	return counted === 0 ? 1 : different / counted;
}

/** The largest difference of a channel of pixel number `i`. */
function ecart(a: Pixels, b: Pixels, i: number): number {
	let most = 0;
	for (let c = 0; c < 4; c++) {
		most = Math.max(most, Math.abs(a.rgba[4 * i + c]! - b.rgba[4 * i + c]!));
	}
	return most;
}
