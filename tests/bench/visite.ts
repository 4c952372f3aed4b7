import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What a page sent for, up to now. Bytes are those of the network, headers included. */
export type Poids = { octets: number; polices: number; requetes: number };

/** A page open in a profile of its own: nothing is in its cache. */
export type Visite = {
	page: Page;
	poids: () => Promise<Poids>;
	/** Milliseconds from the beginning of the navigation to the frame where the condition held. */
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
	conditions: Conditions
): Promise<Visite> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	const page = await context.newPage();
	const poids = weigh(page);
	await page.addInitScript(watcher(conditions));
	await page.goto(adresse, { waitUntil: 'commit' });
	return {
		page,
		poids,
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
				// The frame that shows it ends when the next one begins.
				requestAnimationFrame(() => { guet.moments[nom] = performance.now(); });
			}
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	}`;
}

function weigh(page: Page): () => Promise<Poids> {
	const sizes: Promise<{ octets: number; police: boolean }>[] = [];
	page.on('requestfinished', (request) => {
		const police = request.resourceType() === 'font';
		sizes.push(
			request.sizes().then(
				({ responseBodySize, responseHeadersSize }) => ({
					octets: responseBodySize + responseHeadersSize,
					police
				}),
				// The page was closed first: nobody asks for its weight any more.
				() => ({ octets: 0, police })
			)
		);
	});
	return async () => {
		const all = await Promise.all(sizes);
		const sum = (some: typeof all) => some.reduce((total, { octets }) => total + octets, 0);
		return {
			octets: sum(all),
			polices: sum(all.filter(({ police }) => police)),
			requetes: all.length
		};
	};
}

async function heapOf(context: BrowserContext, page: Page): Promise<number> {
	const session = await context.newCDPSession(page);
	await session.send('HeapProfiler.enable');
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	return usedSize;
}
