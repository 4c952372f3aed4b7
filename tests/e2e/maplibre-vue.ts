import type { Locator, Page } from 'playwright-core';
import { ouvrirVivante } from './couverture-vue.ts';
import type { Reglages, Visite } from './navigateur.ts';

/** The drawing comes from a software renderer: it may take its time. */
const PATIENCE = 40_000;

/** A small map, for every pixel of it is drawn by the processor; and no drawing between two views. */
export const PETITE: Reglages = { largeur: 800, mouvement: 'reduce' };

/** Opens a view, asks for a zoom, and waits until the zoomable map is there. */
export async function ouvrirZoom(chemin: string, reglages: Reglages = {}): Promise<Visite> {
	const visite = await ouvrirVivante(chemin, { ...PETITE, ...reglages });
	await bouton(visite.page, 'Zoomer').click();
	await ouverte(visite.page);
	return visite;
}

/** Waits until the zoomable map is drawn and still. */
export async function ouverte(page: Page): Promise<void> {
	await page.locator('.libre.ouverte').waitFor({ timeout: PATIENCE });
	await calme(page);
}

/** Waits until the map has drawn nothing for a second: no move, no tile, no label is still to come. */
export async function calme(page: Page): Promise<void> {
	await page.evaluate(
		() =>
			new Promise<void>((still) => {
				const { prototype } = WebGL2RenderingContext;
				// Each drawing begins by clearing the last one.
				const { clear } = prototype;
				let quiet = 0;
				prototype.clear = function (mask) {
					quiet = 0;
					clear.call(this, mask);
				};
				// Twenty turns, which a busy machine takes longer to give, as it does to draw.
				const turns = setInterval(() => {
					if (++quiet < 20) return;
					clearInterval(turns);
					prototype.clear = clear;
					still();
				}, 50);
			})
	);
}

/** A button of the map. */
export function bouton(page: Page, name: string): Locator {
	return page
		.getByRole('group', { name: 'Zoom de la carte' })
		.getByRole('button', { name, exact: true });
}

/** Frames the selected département, and waits until it is drawn. */
export async function voirDepartement(page: Page): Promise<void> {
	await bouton(page, 'Voir le département').click();
	await calme(page);
}

/**
 * How many of 25 points around the middle of the map have each colour, as "#rrggbb". The points are
 * in the middle third.
 */
export async function couleurs(page: Page): Promise<Record<string, number>> {
	const all = await lireImage(page);
	const counts: Record<string, number> = {};
	for (let i = 0; i < 25; i++) {
		const x = Math.floor(all.width * (0.33 + 0.08 * (i % 5)));
		const y = Math.floor(all.height * (0.33 + 0.08 * Math.floor(i / 5)));
		const colour = hexAt(all, y * all.width + x);
		counts[colour] = (counts[colour] ?? 0) + 1;
	}
	return counts;
}

/** How many pixels of the map have a colour, or nearly: a thin line is smoothed at its edges. */
export async function pixels(page: Page, colour: string): Promise<number> {
	const { octets } = await lireImage(page);
	const wanted = Buffer.from(colour.slice(1), 'hex');
	let count = 0;
	for (let i = 0; i < octets.length; i += 4) {
		if (wanted.every((value, k) => Math.abs(octets[i + k]! - value) < 40)) count++;
	}
	return count;
}

type Image = { width: number; height: number; octets: Buffer };

const hexAt = ({ octets }: Image, i: number) => `#${octets.toString('hex', i * 4, i * 4 + 3)}`;

/** The map as it is seen: four bytes for each pixel. */
async function lireImage(page: Page): Promise<Image> {
	const png = (await page.locator('.toile').screenshot()).toString('base64');
	const { width, height, base64 } = await page.evaluate(async (png) => {
		const image = new Image();
		image.src = `data:image/png;base64,${png}`;
		await image.decode();
		const { width, height } = image;
		const context = new OffscreenCanvas(width, height).getContext('2d')!;
		context.drawImage(image, 0, 0);
		const { data } = context.getImageData(0, 0, width, height);
		let bytes = '';
		for (const byte of data) bytes += String.fromCharCode(byte);
		return { width, height, base64: btoa(bytes) };
	}, png);
	return { width, height, octets: Buffer.from(base64, 'base64') };
}
