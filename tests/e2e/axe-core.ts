import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.2 A and AA, and the French RGAA. */
const REGLES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4'];

/** What axe finds on the page, one line per rule: "color-contrast: .note". Must be empty. */
export async function fautesAxe(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).withTags(REGLES).analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
}

/** Pixels by which the page is wider than its window. */
export function depassement(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
