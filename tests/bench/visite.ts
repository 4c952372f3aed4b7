import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What a page sent for, up to now. Bytes are those of the bodies, compressed. */
export type Poids = { octets: number; polices: number; requetes: number };

/** A slow mobile line, as the bar of the map of the ANCT was measured on: bytes per second, milliseconds. */
const LIGNE_LENTE = { downloadThroughput: 200_000, uploadThroughput: 94_000, latency: 150 };

/** A page open in a profile of its own: nothing is in its cache. */
export type Visite = {
	page: Page;
	poids: () => Promise<Poids>;
	/** Milliseconds from the beginning of the navigation to the first frame where it held. */
	moment: (nom: string) => Promise<number | null>;
	/** Sum of what each long task took above 50 ms. */
	blocage: () => Promise<number>;
	/** Bytes of JavaScript objects that are still used. */
	tas: () => Promise<number>;
	fermer: () => Promise<void>;
};

/** Conditions that are looked at on each frame: name, then the body of a function of the page. */
export type Conditions = Record<string, string>;

type Guet = { moments: Record<string, number>; blocage: number };
declare global {
	/** What the page under measure writes down. */
	var guet: Guet;
}

/** Opens an address; returns as soon as its first byte has come. */
export async function visiter(
	browser: Browser,
	adresse: string,
	conditions: Conditions,
	{ lent = false } = {}
): Promise<Visite> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	const page = await context.newPage();
	if (lent) await slow(context, page);
	let requetes = 0;
	page.on('request', () => requetes++);
	await page.addInitScript(watcher(conditions));
	await page.goto(adresse, { waitUntil: 'commit' });
	return {
		page,
		poids: async () => ({ ...(await weigh(page)), requetes }),
		moment: (nom) => page.evaluate((name) => guet.moments[name] ?? null, nom),
		blocage: () => page.evaluate(() => guet.blocage),
		tas: () => heapOf(context, page),
		fermer: () => context.close()
	};
}

/** Script that notes the first frame where each condition holds, and the long tasks. */
function watcher(conditions: Conditions): string {
	const tests = Object.entries(conditions).map(
		([nom, corps]) => `${JSON.stringify(nom)}: () => { ${corps} }`
	);
	return `{
		globalThis.guet = { moments: {}, blocage: 0 };
		new PerformanceObserver((list) => {
			for (const task of list.getEntries()) guet.blocage += Math.max(0, task.duration - 50);
		}).observe({ type: 'longtask', buffered: true });
		const tests = { ${tests.join(', ')} };
		const look = () => {
			for (const [nom, test] of Object.entries(tests)) {
				if (!test()) continue;
				delete tests[nom];
				// A message comes once the page has painted the frame that shows it.
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => { guet.moments[nom] = performance.now(); };
				port2.postMessage(null);
			}
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	}`;
}

// The timings of the page know the script of a worker too, which no event tells.
async function weigh(page: Page): Promise<Pick<Poids, 'octets' | 'polices'>> {
	const bodies = await page.evaluate(() =>
		[
			...performance.getEntriesByType('navigation'),
			...performance.getEntriesByType('resource')
		].map((entry) => ({
			police: entry.name.endsWith('.woff2'),
			// What the cache of the browser gave was not sent again.
			octets:
				(entry as PerformanceResourceTiming).transferSize > 0
					? (entry as PerformanceResourceTiming).encodedBodySize
					: 0
		}))
	);
	const sum = (some: typeof bodies) => some.reduce((total, { octets }) => total + octets, 0);
	return { octets: sum(bodies), polices: sum(bodies.filter(({ police }) => police)) };
}

async function slow(context: BrowserContext, page: Page): Promise<void> {
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', { offline: false, ...LIGNE_LENTE });
}

async function heapOf(context: BrowserContext, page: Page): Promise<number> {
	const session = await context.newCDPSession(page);
	await session.send('HeapProfiler.enable');
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	return usedSize;
}
