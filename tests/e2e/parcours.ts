export type Route = { path: string; status: number; headers: Headers };

/** Addresses of one shape (a page per structure, per département…) differ by their data only. */
const PER_SHAPE = 3;
/** Files that take the server as long as ten pages: one of a kind says enough. */
const HEAVY = /\.(png|pdf|pptx|xlsx|zip)$/;

function shapeOf(path: string): string {
	const [pathname = '', query] = path.split('?');
	const parts = pathname.split('/').filter(Boolean);
	const suffix = /\.\w+$/.exec(pathname)?.[0] ?? '';
	if (HEAVY.test(pathname)) return suffix;
	return `${parts[0] ?? ''} ${parts.length} ${suffix} ${query ? 'query' : ''}`;
}

/** One address per shape, without query: what differs between two of a shape is their data. */
export function oneOfEach(paths: readonly string[]): string[] {
	const plain = paths.filter((path) => !path.includes('?'));
	return [...new Map(plain.map((path) => [shapeOf(path), path])).values()];
}

/** The team's room has its own tests: a visitor is sent to the page where one signs in. */
const EQUIPE = /^\/equipe\b/;

/** Addresses that a page names: links, forms, scripts, styles and pictures of this site. */
function linksOf(html: string): string[] {
	const found = html.matchAll(/\b(?:href|src|action)="([^"#]+)[^"]*"/g);
	return [...found]
		.map(([, link = '']) => link.replaceAll('&amp;', '&'))
		.filter((link) => !EQUIPE.test(link));
}

/**
 * Follows the links of the site from its first page, a few per shape, without a browser; `fichiers`
 * false: to pages only and without their query, as a picture or a workbook takes the server longer
 * than ten pages.
 */
export async function crawl(origine: string, { fichiers = true } = {}): Promise<Route[]> {
	const routes: Route[] = [];
	const seen = new Set<string>(['/', '/sante']);
	const shapes = new Map<string, number>();
	const data = fichiers ? ['/couverture.json', '/structures.json'] : [];
	const queue = ['/', '/structures', '/axes', ...data];
	for (let path = queue.shift(); path; path = queue.shift()) {
		const response = await fetch(origine + path);
		const text = await response.text();
		routes.push({ path, status: response.status, headers: response.headers });
		if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
		for (const link of linksOf(text)) {
			const url = new URL(link, origine + path);
			const next = fichiers ? url.pathname + url.search : url.pathname;
			const count = shapes.get(shapeOf(next)) ?? 0;
			const most = HEAVY.test(url.pathname) ? 1 : PER_SHAPE;
			if (url.origin !== origine || seen.has(next) || count >= most) continue;
			if (!fichiers && /\.\w+$/.test(url.pathname)) continue;
			seen.add(next);
			shapes.set(shapeOf(next), count + 1);
			queue.push(next);
		}
	}
	return routes;
}
