import { type Browser, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { AXE } from './axe-core.ts';
import { DRAPEAUX } from './drapeaux.ts';

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

/**
 * The Chromium of the test files of this worker, which ends with it. One for all the workers would take
 * a relay of every message between them: a tenth of what a core does for these tests.
 */
export function navigateur(): Promise<Browser> {
	return (browser ??= chromium.launch({ executablePath: inject('chromium'), args: DRAPEAUX }));
}

/** Opens an address of the site in a fresh profile and watches everything that could go wrong. */
export async function ouvrir(chemin: string, reglages: Reglages = {}): Promise<Visite> {
	const visite = await profil(reglages);
	const { origine = inject('origine') } = reglages;
	await visite.page.goto(origine + chemin, { waitUntil: 'load' });
	return visite;
}

/** The page with scripts that this worker keeps from one visit to the next, and the one without. */
const gardees = new Map<boolean, Promise<Visite>>();

/**
 * Goes to an address in a page that is kept, without scripts unless asked: for who looks at a page and
 * follows its links and forms. A fresh profile costs twice as much: it is for what depends on what a
 * visitor carries. What went wrong before this visit is forgotten.
 */
export async function lire(
	chemin: string,
	{ js = false, largeur = 1280, hauteur = 900 } = {}
): Promise<Omit<Visite, 'fermer'>> {
	const gardee = gardees.get(js) ?? garder(js);
	gardees.set(js, gardee);
	const { page, ennuis, demandes } = await gardee;
	await page.mouse.move(0, 0);
	await page.setViewportSize({ width: largeur, height: hauteur });
	await page.emulateMedia({ colorScheme: 'light', media: null });
	ennuis.length = 0;
	demandes.length = 0;
	await page.goto(inject('origine') + chemin, { waitUntil: 'load' });
	return { page, ennuis, demandes };
}

async function garder(js: boolean): Promise<Visite> {
	const visite = await profil({ js });
	// Sent once rather than to each page that axe looks at.
	if (js) await visite.page.addInitScript(AXE);
	return visite;
}

/** A fresh profile, and its page, still empty. */
async function profil(reglages: Reglages): Promise<Visite> {
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
