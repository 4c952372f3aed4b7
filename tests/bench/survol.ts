import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { visiter, type Conditions, type Poids, type Visite } from './visite.ts';

/** The département that every page is asked about: in the middle of the map, of a simple shape. */
const CODE = '28';
const NOM = 'Eure-et-Loir';
/** What the first views are asked: the outline answers without a script, then the panel names the département. */
const SURVOL: Conditions = {
	contour: `return document.querySelector('path[data-code="${CODE}"]:hover, a[data-code="${CODE}"]:hover')`,
	panneau: `return document.querySelector('#panneau h2')?.textContent.includes('${NOM}')`
};
const CALME = 500;
const PATIENCE = 30_000;

/** Milliseconds from the beginning of the navigation to each answer, and of blocking. */
export type Passage = Poids & { contour: number; panneau: number; blocage: number };

/** A point of the window, in CSS pixels. */
export type Place = { x: number; y: number };
const places = new Map<string, Place>();

/** Where the département is on the page of an address. */
export async function placeOf(browser: Browser, adresse: string): Promise<Place> {
	const known = places.get(adresse);
	if (known) return known;
	const { page, fermer } = await visiter(browser, adresse, {});
	const box = await page.locator(`[data-code="${CODE}"]`).first().boundingBox();
	await fermer();
	if (!box || box.y + box.height > 900) {
		throw new Error(`${adresse} : ${NOM} n’est pas dans la fenêtre.`);
	}
	const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	places.set(adresse, place);
	return place;
}

/** A visit whose pointer waits on the département until the page answers. */
export async function survoler(
	browser: Browser,
	adresse: string,
	attendu: 'contour' | 'panneau',
	lent: boolean
): Promise<Passage> {
	const { x, y } = await placeOf(browser, adresse);
	const visite = await visiter(browser, adresse, SURVOL, { lent });
	await insister(visite, attendu, x, y);
	await visite.page.waitForTimeout(CALME);
	const vu = {
		...(await visite.poids()),
		contour: (await visite.moment('contour')) ?? NaN,
		panneau: (await visite.moment('panneau')) ?? NaN,
		blocage: await visite.blocage()
	};
	await visite.fermer();
	return vu;
}

/**
 * Milliseconds from the call that starts a browser to the outline that answers: an empty profile, a
 * browser that has read nothing yet. `place`: of `placeOf`, known beforehand.
 */
export async function survolerFroid(adresse: string, place: Place): Promise<number> {
	const began = Date.now();
	const browser = await launchChromium({ cadence: true });
	try {
		const visite = await visiter(browser, adresse, SURVOL);
		await insister(visite, 'contour', place.x, place.y);
		const origine = await visite.page.evaluate(() => performance.timeOrigin);
		return origine + ((await visite.moment('contour')) ?? NaN) - began;
	} finally {
		await browser.close();
	}
}

/** Moves the pointer around a place until a condition of the page holds. */
export async function insister(visite: Visite, nom: string, x: number, y: number): Promise<void> {
	const end = performance.now() + PATIENCE;
	for (let pas = 0; (await visite.moment(nom)) === null; pas++) {
		if (performance.now() > end)
			throw new Error(`${visite.page.url()} : « ${nom} » n’est pas venu.`);
		await visite.page.mouse.move(x + (pas % 2) * 2, y);
		await visite.page.waitForTimeout(8);
	}
}
