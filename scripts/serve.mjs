import './exiger-node.mjs';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { Echec, main, racine, say } from './etape.mjs';
import { collectStartup, growYoungGenerationOnce, limitYoungGeneration } from './memoire.mjs';

/** Slow clients are cut: ten seconds for the headers, thirty for the whole request. */
const LIMITS = {
	headersTimeout: 10_000,
	requestTimeout: 30_000,
	keepAliveTimeout: 20_000,
	connectionsCheckingInterval: 5_000,
	maxHeaderSize: 16_384
};
const REFUSED = {
	400: 'Demande illisible.',
	408: 'Demande trop lente.',
	431: 'En-têtes trop longs.'
};

/** A request that Node itself could not read. @param {Error & { code?: string }} error @param {import('node:stream').Duplex} socket */
function refuseMalformed(error, socket) {
	if (!socket.writable || error.code === 'ECONNRESET') return socket.destroy();
	const status =
		error.code === 'HPE_HEADER_OVERFLOW'
			? 431
			: error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
				? 408
				: 400;
	const body = REFUSED[status];
	socket.end(
		`HTTP/1.1 ${status} Refused\r\ncontent-type: text/plain; charset=utf-8\r\n` +
			"content-security-policy: default-src 'none'; frame-ancestors 'none'\r\n" +
			'x-content-type-options: nosniff\r\nx-frame-options: DENY\r\ncache-control: no-store\r\n' +
			`content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`
	);
}

// adapter-node reads these when it is imported. Without ORIGIN it believes the scheme that the front
// writes; with it, no header of the client counts.
function setEnvironment() {
	process.env.MITOYEN_RACINE ??= racine;
	// The size of what is sent is checked by the front, page by page; this is that of the biggest.
	process.env.BODY_SIZE_LIMIT = '21M';
	const { ORIGIN } = process.env;
	if (!ORIGIN) {
		delete process.env.ORIGIN;
		process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
		return;
	}
	const url = URL.canParse(ORIGIN) ? new URL(ORIGIN) : null;
	if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search) {
		throw new Echec(
			`ORIGIN doit être une adresse comme https://mitoyen.example (ici\u202f: ${ORIGIN}).`
		);
	}
}

async function loadFront() {
	setEnvironment();
	const handlerPath = join(racine, 'build/handler.js');
	try {
		const { handler } = await import(pathToFileURL(handlerPath).href);
		return globalThis.mitoyen.createFront(handler, join(racine, 'build/client'));
	} catch (error) {
		const e = /** @type {Error & { code?: string }} */ (error);
		if (e.code === 'ERR_MODULE_NOT_FOUND' && !existsSync(handlerPath)) {
			throw new Echec('Le site n’est pas construit. Remède\u202f: npm start.');
		}
		throw new Echec(`Le serveur n’a pas démarré. ${e.message}`);
	}
}

/**
 * Listens on one address; a port in use is said with its remedy.
 * @param {import('node:http').RequestListener} front @param {number} port @param {string} host
 * @param {boolean} [optional] an address that this machine may not have
 */
async function listen(front, port, host, optional = false) {
	const server = createServer(LIMITS, front);
	server.on('clientError', refuseMalformed);
	server.listen(port, host);
	try {
		await once(server, 'listening');
		return server;
	} catch (error) {
		const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
		if (code === 'EADDRINUSE') {
			throw new Echec(
				`Le port ${port} est déjà pris par un autre programme. Remède\u202f: PORT=${port + 1} npm start.`
			);
		}
		if (optional) return null;
		throw new Echec(`Impossible d’écouter sur ${host}, port ${port}\u202f: ${message}`);
	}
}

/** Without HOST, both loopbacks: browsers resolve localhost to either. @param {import('node:http').RequestListener} front */
async function listenEverywhere(front) {
	const port = Number(process.env.PORT || 3000);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		throw new Echec(`PORT doit être un nombre de 0 à 65535 (ici\u202f: ${process.env.PORT}).`);
	}
	// An empty variable is one that nobody set.
	const host = process.env.HOST || null;
	const first = await listen(front, port, host ?? '127.0.0.1');
	const address = /** @type {import('node:net').AddressInfo} */ (first?.address());
	const second = host ? null : await listen(front, address.port, '::1', true);
	return { servers: [first, second].filter((s) => s !== null), port: address.port };
}

/** @param {import('node:http').Server[]} servers */
function stopOnSignal(servers) {
	const stop = async () => {
		process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
		say('\nArrêt…');
		setTimeout(() => servers.forEach((s) => s.closeAllConnections()), 5_000).unref();
		await Promise.all(
			servers.map((server) => new Promise((done) => server.close(done).closeIdleConnections()))
		);
		// Those who listen (workers, later a database) get a second to put their things away.
		const event = /** @type {any} */ ('sveltekit:shutdown');
		const patience = process.listenerCount(event) > 0 ? 1_000 : 0;
		process.emit(event, 'SIGTERM');
		setTimeout(() => process.exit(0), patience);
	};
	process.once('SIGINT', stop).once('SIGTERM', stop);
	stopWithNpm(stop);
}

// npm hands a signal to the shell between us, and many shells keep it for themselves: the end of our
// parent is then the only sign that reaches us.
/** @param {() => void} stop */
function stopWithNpm(stop) {
	if (!process.env.npm_lifecycle_event) return;
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		stop();
	}, 500);
	watch.unref();
}

/** Serves the built site; prints where, and which data. */
export async function serve() {
	limitYoungGeneration();
	const front = await loadFront();
	collectStartup();
	growYoungGenerationOnce();
	const { servers, port } = await listenEverywhere(front);
	stopOnSignal(servers);
	const { numero, sha256, date } = globalThis.mitoyen.release;
	const { ORIGIN } = process.env;
	const address = ORIGIN ? `${ORIGIN} (port ${port})` : `http://localhost:${port}`;
	say(`\nMitoyen est prêt\u202f: ${address}`);
	say(`Données\u202f: version ${numero} du ${date}, empreinte ${sha256.slice(0, 12)}`);
	say('Pour arrêter\u202f: Ctrl+C');
	return { servers, port };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	await main(async () => void (await serve()));
}
