/** Kinds of address, by what another site may do with them. */
export type Kind = 'page' | 'donnees' | 'integration' | 'script';

const PERMISSIONS = [
	'accelerometer',
	'autoplay',
	'browsing-topics',
	'camera',
	'display-capture',
	'geolocation',
	'gyroscope',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'usb'
]
	.map((name) => `${name}=()`)
	.join(', ');

const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'";
/** A worker is ruled by the policy of its own file: MapLibre's imports chunks and fetches geometry. */
const SCRIPT = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:";
/** For the error pages that are not rendered by SvelteKit, and for SVG opened on its own. */
const INERT = `${NOTHING}; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:`;

/** What the pages of others load to show ours: their scripts, and what describes a view to them. */
const OUVERTS = ['/integrer.js', '/carte-mitoyen.js', '/oembed'];

/** Files of a view: what programs and other sites read. */
const FICHIER = /\.(json|csv|xlsx|geojson|graphml|gexf|svg|png|pdf|pptx|zip)$/;
const CONTROLE = '/integrer/controle';

/** The team's room: what it shows is for one account, whatever the address looks like. */
export const estEquipe = (path: string) => path === '/equipe' || path.startsWith('/equipe/');

/** What is for one person: the team's room, and the sheet that a review link opens. */
export const estReserve = (path: string) => estEquipe(path) || path.startsWith('/relecture/');

export function kindOf(path: string): Kind {
	if (estReserve(path)) return 'page';
	if (OUVERTS.includes(path)) return 'donnees';
	// The page that checks an embed is one of the site, not in the pages of others.
	if (path.startsWith('/integrer/') && path !== CONTROLE) return 'integration';
	if (path.endsWith('/__data.json')) return 'page';
	// The API, and the files of /donnees, whatever their names.
	if (/^\/(api|donnees|geo)\//.test(path) || FICHIER.test(path)) return 'donnees';
	// A frame in a sandbox has no origin: its fonts and its script are asked for as by a stranger.
	if (path.endsWith('.woff2')) return 'donnees';
	return /\.m?js$/.test(path) ? 'script' : 'page';
}

/**
 * Security headers of an address, for every status. The policy of a rendered page replaces this one:
 * SvelteKit alone knows the hash of its start script.
 */
export function securityHeaders(kind: Kind, https: boolean): Record<string, string> {
	const embeddable = kind === 'integration';
	const shared = kind === 'donnees' || kind === 'script';
	const ancestors = embeddable ? '*' : "'none'";
	return {
		'content-security-policy': `${kind === 'script' ? SCRIPT : INERT}; frame-ancestors ${ancestors}`,
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'strict-origin-when-cross-origin',
		'permissions-policy': PERMISSIONS,
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': embeddable || shared ? 'cross-origin' : 'same-origin',
		...(embeddable ? {} : { 'x-frame-options': 'DENY' }),
		...(shared ? { 'access-control-allow-origin': '*' } : {}),
		...(https ? { 'strict-transport-security': 'max-age=31536000' } : {})
	};
}

/** The policy of an embeddable page: the one that SvelteKit wrote, open to any frame. */
export function openToFrames(csp: string): string {
	return csp.replace(/frame-ancestors [^;]*/, 'frame-ancestors *');
}

export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Browsers always ask again (a 304 costs nothing); shared caches may answer for a minute. */
export const REVALIDATED = 'public, max-age=0, s-maxage=60, must-revalidate';
export const CDN = 'max-age=60, stale-while-revalidate=600';
/** What a page says while the database is away: true for a moment, no cache may answer it later. */
export const PASSING = 'no-cache';
