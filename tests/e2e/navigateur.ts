import { type Browser, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

export type Reglages = {
	largeur?: number;
	hauteur?: number;
	theme?: 'light' | 'dark';
	/** False: scripts are off, as for some readers and most robots. */
	js?: boolean;
	/** Emulates `prefers-reduced-motion` and forced colours. */
	mouvement?: 'reduce' | 'no-preference';
	couleursForcees?: boolean;
	/** Another server than the one that all the files share, and what its visitor already carries. */
	origine?: string;
	cookies?: { name: string; value: string }[];
};

export type Visite = {
	page: Page;
	/** Everything that went wrong since the page opened, one line each: must stay empty. */
	ennuis: string[];
	/** Addresses that the page asked for, in order. */
	demandes: string[];
	fermer: () => Promise<void>;
};

let browser: Promise<Browser> | null = null;

/** The Chromium that all the test files share. */
export function navigateur(): Promise<Browser> {
	return (browser ??= chromium.connect(inject('chromium')));
}

/** Opens an address of the site in a fresh profile and watches everything that could go wrong. */
export async function ouvrir(chemin: string, reglages: Reglages = {}): Promise<Visite> {
	const { largeur = 1280, hauteur = 900, theme = 'light', js = true, cookies = [] } = reglages;
	const { origine = inject('origine') } = reglages;
	const context = await (
		await navigateur()
	).newContext({
		viewport: { width: largeur, height: hauteur },
		colorScheme: theme,
		javaScriptEnabled: js,
		reducedMotion: reglages.mouvement ?? 'no-preference',
		forcedColors: reglages.couleursForcees ? 'active' : 'none',
		locale: 'fr-FR'
	});
	// A machine that is busy with others is slow, not wrong.
	context.setDefaultTimeout(60_000);
	await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: origine })));
	const page = await context.newPage();
	const ennuis: string[] = [];
	const demandes: string[] = [];
	await watch(page, origine, ennuis, demandes);
	await page.goto(origine + chemin, { waitUntil: 'load' });
	return { page, ennuis, demandes, fermer: () => context.close() };
}

async function watch(
	page: Page,
	origine: string,
	ennuis: string[],
	demandes: string[]
): Promise<void> {
	page.on('request', (request) => {
		const url = request.url();
		demandes.push(url);
		if (!/^(data|blob|about):/.test(url) && !url.startsWith(`${origine}/`)) {
			ennuis.push(`other origin: ${url}`);
		}
	});
	page.on('requestfailed', (request) => {
		// A navigation that replaces another one aborts what the first had asked.
		const reason = request.failure()?.errorText ?? '';
		if (reason !== 'net::ERR_ABORTED') ennuis.push(`failed: ${request.url()} ${reason}`);
	});
	page.on('response', (response) => {
		const asked = response.request().isNavigationRequest();
		if (response.status() >= 400 && !asked) {
			ennuis.push(`status ${response.status()}: ${response.url()}`);
		}
	});
	page.on('console', (message) => {
		// What failed to load is told above, but for the page itself, which may be a 404 on purpose.
		const known = message.text().startsWith('Failed to load resource');
		if (message.type() === 'error' && !known) ennuis.push(`console: ${message.text()}`);
	});
	page.on('pageerror', (error) => ennuis.push(`error: ${error.message}`));
	await page.exposeFunction('reportCsp', (text: string) => ennuis.push(`csp: ${text}`));
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			const report = (window as unknown as { reportCsp: (text: string) => void }).reportCsp;
			report(`${event.violatedDirective} ${event.blockedURI}`);
		});
	});
}
