import type { Page } from 'playwright-core';

/** Waits until the island answers in the browser. */
export async function wake(page: Page): Promise<void> {
	await page.locator('#filtres').dispatchEvent('pointerover');
	await page.waitForSelector('[data-ilot="chevauchements"][data-vivant]', { state: 'attached' });
}

/** Everything that a view says and shows, as text: what must be equal whoever computes it. */
export function readView(page: Page) {
	return page.evaluate(() => {
		const texts = (selector: string) =>
			[...document.querySelectorAll(selector)].map((element) =>
				(element.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
			);
		// A browser writes a style with its own spaces.
		const spaceless = (value: string | null, name: string) =>
			name === 'style' ? value?.replaceAll(/[\s;]/g, '') : value;
		const attributes = (selector: string, names: string[]) =>
			[...document.querySelectorAll(selector)].map((element) =>
				names.map((name) => spaceless(element.getAttribute(name), name)).join(' ')
			);
		return {
			title: document.title,
			question: [...document.querySelectorAll('h1 select')].map(
				(select) => (select as HTMLSelectElement).value
			),
			sentence: texts('.phrase, .base'),
			legend: texts('.lire td, .lire li'),
			map: attributes('svg[data-cadre] [data-code]', ['class', 'style', 'aria-label', 'href']),
			filters: texts('#filtres .chip, #filtres .fin a'),
			options: [...document.querySelectorAll<HTMLInputElement>('#filtres input')].map(
				({ name, value, checked, disabled, labels }) =>
					[name, value, checked, disabled, labels?.[0]?.textContent]
						.join(' ')
						.replaceAll(/\s+/g, ' ')
			),
			matrix: attributes('#matrice td a', ['href', 'aria-label']),
			marks: attributes('#matrice td rect', ['fill', 'width']),
			combinations: texts('#combinaisons text, #combinaisons tr, #combinaisons .note'),
			pairs: texts('#paires tr'),
			panel: texts('#panneau'),
			empty: texts('.notice')
		};
	});
}
