import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { navigateur } from './navigateur.ts';

/** A page of another site, on its own origin, that shows ours. */
export type Hote = { page: Page; ennuis: string[] };

export type Reglages = {
	/** Content-Security-Policy of the page around. */
	csp?: string;
	largeur?: number;
	theme?: 'light' | 'dark';
};

/** One window for the pages of others, on their own origin: each takes the place of the last one. */
export function fenetreHote({ js = true } = {}): (html: string, r?: Reglages) => Promise<Hote> {
	let shown = { html: '', csp: '' };
	let pages = 0;
	let window: Promise<Hote> | null = null;
	const server = createServer((_, res) => {
		res.setHeader('content-type', 'text/html; charset=utf-8');
		if (shown.csp) res.setHeader('content-security-policy', shown.csp);
		res.end(
			`<!doctype html><html lang="fr"><meta charset="utf-8"><title>Hôte</title>${shown.html}`
		);
	});
	afterAll(async () => {
		await (await window)?.page.context().close();
		server.close();
	});
	return async (html, { csp = '', largeur = 1000, theme = 'light' } = {}) => {
		if (!server.listening) {
			await new Promise<void>((then) => server.listen(0, '127.0.0.1', then));
		}
		const { page, ennuis } = await (window ??= open(js));
		shown = { html, csp };
		await page.setViewportSize({ width: largeur, height: 900 });
		await page.emulateMedia({ media: null, colorScheme: theme });
		const { port } = server.address() as AddressInfo;
		ennuis.length = 0;
		await page.goto(`http://127.0.0.1:${port}/${++pages}`, { waitUntil: 'load' });
		return { page, ennuis };
	};
}

async function open(js: boolean): Promise<Hote> {
	const context = await (await navigateur()).newContext({ javaScriptEnabled: js });
	const page = await context.newPage();
	const ennuis: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' && !/favicon/.test(message.location().url)) {
			ennuis.push(message.text());
		}
	});
	page.on('pageerror', (error) => ennuis.push(error.message));
	return { page, ennuis };
}
