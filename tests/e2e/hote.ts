import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { navigateur } from './navigateur.ts';

/** A page of another site, on its own origin, that shows ours. */
export type Hote = { page: Page; ennuis: string[]; fermer: () => Promise<void> };

type Reglages = {
	/** Content-Security-Policy of the page around. */
	csp?: string;
	largeur?: number;
	theme?: 'light' | 'dark';
	js?: boolean;
};

/** Serves `html` on a port of its own and opens it. */
export async function ouvrirHote(html: string, reglages: Reglages = {}): Promise<Hote> {
	const { csp, largeur = 1000, theme = 'light', js = true } = reglages;
	const server = createServer((_, res) => {
		res.setHeader('content-type', 'text/html; charset=utf-8');
		if (csp) res.setHeader('content-security-policy', csp);
		res.end(`<!doctype html><html lang="fr"><meta charset="utf-8"><title>Hôte</title>${html}`);
	});
	await new Promise<void>((then) => server.listen(0, '127.0.0.1', then));
	const context = await (
		await navigateur()
	).newContext({
		viewport: { width: largeur, height: 900 },
		colorScheme: theme,
		javaScriptEnabled: js
	});
	const page = await context.newPage();
	const ennuis: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' && !/favicon/.test(message.location().url)) {
			ennuis.push(message.text());
		}
	});
	page.on('pageerror', (error) => ennuis.push(error.message));
	const { port } = server.address() as AddressInfo;
	await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'load' });
	return {
		page,
		ennuis,
		fermer: async () => {
			await context.close();
			server.close();
		}
	};
}
