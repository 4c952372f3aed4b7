import type { Page } from 'playwright-core';
import { lire, ouvrir, type Reglages, type Visite } from './navigateur.ts';

/** Opens a view and waits until the island answers in the browser. */
export async function ouvrirVivante(chemin: string, reglages: Reglages = {}): Promise<Visite> {
	const visite = await ouvrir(chemin, reglages);
	await wake(visite.page);
	return visite;
}

/** The same in the page that is kept from one visit to the next. */
export async function lireVivante(chemin: string): Promise<Omit<Visite, 'fermer'>> {
	const visite = await lire(chemin, { js: true });
	await wake(visite.page);
	return visite;
}

/** Brings the island to life. */
export async function wake(page: Page): Promise<void> {
	await page.locator('#filtres').dispatchEvent('pointerover');
	await page.waitForSelector('[data-ilot="couverture"][data-vivant]', { state: 'attached' });
}

/**
 * Everything that a view says and shows, as text: what must be equal whoever computes it. The view is
 * that of the page, or of the HTML of a server.
 */
export function readView(page: Page, html?: string) {
	return page.evaluate((html) => {
		const root = html ? new DOMParser().parseFromString(html, 'text/html') : document;
		const texts = (selector: string) =>
			[...root.querySelectorAll(selector)].map((element) =>
				(element.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
			);
		return {
			title: root.title,
			question: [...root.querySelectorAll('h1 select')].map(
				(select) => (select as HTMLSelectElement).value
			),
			sentence: texts('.phrase, .base'),
			legend: texts('ul[aria-label^="Légende"] li'),
			map: [...root.querySelectorAll('svg[data-cadre] [data-code]')].map((element) =>
				['class', 'aria-label', 'href'].map((name) => element.getAttribute(name)).join(' ')
			),
			filters: texts('#filtres .chip'),
			options: [...root.querySelectorAll<HTMLInputElement>('#filtres input')].map(
				({ name, value, checked, disabled, labels }) =>
					[name, value, checked, disabled, labels?.[0]?.textContent]
						.join(' ')
						.replaceAll(/\s+/g, ' ')
			),
			table: texts('#tableau tr'),
			swatches: [...root.querySelectorAll('#tableau rect')].map((r) => r.getAttribute('fill')),
			panel: texts('#panneau'),
			empty: texts('.notice')
		};
	}, html);
}
