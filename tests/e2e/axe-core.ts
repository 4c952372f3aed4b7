import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** axe, as a script; nobody reads the HTML that it would copy from each element. */
export const AXE = `${readFileSync('node_modules/axe-core/axe.min.js', 'utf8')};axe.configure({ noHtml: true });`;

/**
 * Rows of a table are of one template: the first ones stand for the hundred that follow, which leave
 * the page while it is looked at. After three groups of rows, two rows stand for each group.
 */
const REPETITIONS = 'tbody tr:nth-child(n+13), tbody:nth-of-type(n+4) tr:nth-child(n+3)';

/** WCAG 2.2 A and AA, and the French RGAA. */
const REGLES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4'];

/**
 * What axe finds on the page, one line per rule: "color-contrast: .note". Must be empty. The frames of
 * our own pages show our embeds, which have their own tests: they are looked at on demand.
 */
export async function fautesAxe(page: Page, frames = [page.mainFrame()]): Promise<string[]> {
	const rules: axe.RunOnly = { type: 'tag', values: REGLES };
	const fautes = await Promise.all(frames.map((frame) => runInFrame(frame, rules)));
	return fautes.flat();
}

/** The same for the contrast only: a theme changes nothing else. */
export async function fautesContraste(page: Page): Promise<string[]> {
	return runInFrame(page.mainFrame(), { type: 'rule', values: ['color-contrast'] });
}

/** Pixels by which the page is wider than its window. */
export function depassement(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/**
 * What axe finds on an open page at the width of a phone, light and dark; and whether it fits in
 * 320 px. The theme changes colours only: in dark, contrast is all that is asked again.
 */
export async function fautesTelephone(page: Page): Promise<string[]> {
	await page.setViewportSize({ width: 390, height: 900 });
	await page.emulateMedia({ colorScheme: 'light' });
	const fautes = await fautesAxe(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	const contrast = await fautesContraste(page);
	fautes.push(...contrast.map((faute) => `dark ${faute}`));
	await page.setViewportSize({ width: 320, height: 900 });
	const over = await depassement(page);
	return over > 0 ? [...fautes, `320: ${over} px too wide`] : fautes;
}

// axe itself, and only the violations: its driver asks for every pass and opens a second page to sum
// them up, three times slower. Names for the elements that pass take a fifth of the time: they are
// asked for only when something is wrong.
async function runInFrame(frame: Frame, runOnly: axe.RunOnly): Promise<string[]> {
	if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
	const options = { runOnly, resultTypes: ['violations' as const], iframes: false };
	return frame.evaluate(
		async ({ repetitions, options }) => {
			const away = [...document.querySelectorAll(repetitions)].map((element) => {
				const place = document.createComment('');
				element.replaceWith(place);
				return () => place.replaceWith(element);
			});
			try {
				const { violations } = await window.axe.run(document, { ...options, selectors: false });
				if (violations.length === 0) return [];
				const named = await window.axe.run(document, options);
				return named.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
			} finally {
				for (const back of away) back();
			}
		},
		{ repetitions: REPETITIONS, options }
	);
}

declare global {
	interface Window {
		axe: typeof axe;
	}
}
