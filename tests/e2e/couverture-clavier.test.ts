import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { lireVivante } from './couverture-vue.ts';
import { lire } from './navigateur.ts';

const origine = inject('origine');

const codeOfFocus = (page: Page) =>
	page.evaluate(() => document.activeElement?.getAttribute('data-code') ?? null);

describe('the map by keyboard', () => {
	it('is one tab stop, from which arrows reach the 101 départements', async () => {
		const { page, ennuis } = await lireVivante('/?axe=cybersecurite');
		expect(await page.locator('svg[data-cadre] a[tabindex="0"]').count()).toBe(1);
		const seen = await page.evaluate(() => {
			// The real keys are pressed in the next test; four hundred of them would be slow.
			const start = document.querySelector<SVGAElement>('svg[data-cadre] a[tabindex="0"]')!;
			const seen = new Set([start]);
			const stuck = new Set<string | undefined>();
			for (const link of seen) {
				stuck.add(link.dataset.code);
				for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
					link.focus();
					link.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
					const { activeElement: next } = document;
					if (next === link || !(next instanceof SVGAElement)) continue;
					stuck.delete(link.dataset.code);
					seen.add(next);
				}
			}
			return { codes: [...seen].map((link) => link.dataset.code), stuck: [...stuck] };
		});
		expect(new Set(seen.codes).size).toBe(101);
		expect(seen.stuck).toEqual([]);
		expect(await page.locator('svg[data-cadre] a[tabindex="0"]').count()).toBe(1);
		expect(ennuis).toEqual([]);
	});

	it('says what it is on, selects with Enter, opens with Enter again, lets go with Escape', async () => {
		const { page } = await lireVivante('/');
		await page.locator('a[data-code="25"]').focus();
		await page.keyboard.press('ArrowUp');
		expect(await codeOfFocus(page)).toBe('70');
		const live = page.locator('[aria-live="polite"].vh');
		expect((await live.innerText()).replaceAll(/\s/g, ' ')).toMatch(
			/^Haute-Saône : 3 structures, /
		);
		await page.keyboard.press('Enter');
		expect(page.url()).toBe(`${origine}/?departement=70`);
		expect(await page.locator('#panneau h2').innerText()).toBe('Haute-Saône 70');
		expect(await codeOfFocus(page)).toBe('70');
		await page.keyboard.press('Escape');
		expect(page.url()).toBe(`${origine}/`);
		expect(await codeOfFocus(page)).toBe('70');
		await page.keyboard.press('Enter');
		await page.locator('#panneau a').last().focus();
		await page.keyboard.press('Escape');
		expect(await codeOfFocus(page)).toBe('70');
		await page.keyboard.press('Enter');
		await page.waitForURL(`${origine}/departements/70`);
	});

	it('gives small départements 24 px to be pointed at', async () => {
		const { page } = await lire('/');
		for (const width of [390, 1280]) {
			await page.setViewportSize({ width, height: 900 });
			for (const code of ['75', '92', '93', '94', '90', '976']) {
				const box = await page.locator(`a[data-code="${code}"]:not([aria-hidden])`).boundingBox();
				expect(Math.min(box?.width ?? 0, box?.height ?? 0), `${code} ${width}`).toBeGreaterThan(24);
			}
		}
	});
});
