import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, answerKey, keepIfAskedAgain, recall } from './answers.ts';
import { type Direct, makeAnswer } from './direct.ts';
import { negotiate } from './encoding.ts';
import { cacheControlOf, hashOf, type StaticFile, StaticFiles } from './files.ts';
import { kindOf, securityHeaders } from './headers.ts';
import { nextRequestId } from './identity.ts';
import { canonicalUrl, matchesEtag, pathOf } from './key.ts';
import { clientDe, compter, Compteur, estComptee, parMinute } from './limite.ts';
import { hostKey, type Policy } from './policy.ts';
import { type Refusal, refuse } from './refusal.ts';
import { refusalBody } from './refusal-body.ts';

export type NodeHandler = (req: IncomingMessage, res: ServerResponse) => unknown;

export type FrontOptions = {
	/** adapter-node's handler: what is not answered from memory goes there. */
	handler: NodeHandler;
	/** Folder of the built static files. */
	client: string;
	policy: Policy;
	/** Release and build: what makes two answers to one address (its path) differ. */
	edition: (path: string) => string;
	/** Addresses answered without SvelteKit, whatever their query. */
	directs: readonly Direct[];
};

declare global {
	/** What the built server gives to the process that runs it (`scripts/serve.mjs`). */
	var mitoyen: {
		release: { numero: number; sha256: string; date: string };
		createFront: (handler: NodeHandler, client: string) => NodeHandler;
	};
}

/**
 * Everything that happens before SvelteKit, for every request: refusals, security headers, static
 * files and kept answers. `docs/decisions/003-entree-http.md` says why it is ours.
 */
export function createFront(options: FrontOptions): NodeHandler {
	const { policy } = options;
	const files = new StaticFiles(options.client);
	const compteur = new Compteur(parMinute(process.env));
	return (req, res) => {
		const id = nextRequestId();
		req.headers['x-request-id'] = id;
		// adapter-node believes https unless told; a client must not choose for it.
		if (!policy.origin) req.headers['x-forwarded-proto'] = 'http';
		const url = req.url ?? '';
		const refusal = refuse({ method: req.method ?? '', url, headers: req.headers }, policy);
		if (refusal) return sendRefusal(req, res, policy, refusal, id);
		const trop = estComptee(url) ? compter(clientDe(req, process.env), compteur, res) : null;
		if (trop) return sendRefusal(req, res, policy, trop, id);
		if (req.method === 'GET' || req.method === 'HEAD') {
			const answer = findAnswer(req, options);
			if (answer) return sendAnswer(req, res, answer, id);
			const file = files.find(pathOf(url));
			if (file) return sendFile(req, res, policy, { files, file, id });
			if (url.startsWith('/_app/immutable/')) return sendRefusal(req, res, policy, GONE, id);
		}
		setHeaders(res, url, policy, id);
		return options.handler(req, res);
	};
}

/** A file of another build: the page that asked for it must be reloaded. */
const GONE: Refusal = {
	status: 404,
	code: 'introuvable',
	titre: 'Fichier introuvable',
	detail: 'Ce fichier n’existe plus\u202f: le site a été mis à jour. Rechargez la page.'
};

function findAnswer(req: IncomingMessage, options: FrontOptions): Answer | undefined {
	const { policy, directs } = options;
	const encoding = negotiate(req.headers['accept-encoding']);
	const url = canonicalUrl(req.url ?? '');
	const edition = options.edition(pathOf(url));
	const key = answerKey(edition, encoding, hostKey(policy, req.headers.host), url);
	const kept = recall(key, encoding);
	if (kept) return kept;
	const made = makeAnswer(directs, url, encoding, { edition, https: policy.https });
	if (made) keepIfAskedAgain(key, made);
	return made;
}

function sendAnswer(req: IncomingMessage, res: ServerResponse, answer: Answer, id: string): void {
	const { headers, body, etag } = answer;
	if (matchesEtag(req.headers['if-none-match'], etag)) {
		res.writeHead(304, [...headers, 'x-request-id', id]).end();
		return;
	}
	res.writeHead(200, [...headers, 'content-length', String(body.length), 'x-request-id', id]);
	res.end(req.method === 'HEAD' ? undefined : body);
}

function setHeaders(res: ServerResponse, url: string, policy: Policy, id: string): void {
	const headers = securityHeaders(kindOf(pathOf(url)), policy.https);
	for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
	res.setHeader('x-request-id', id);
}

async function sendFile(
	req: IncomingMessage,
	res: ServerResponse,
	policy: Policy,
	{ files, file, id }: { files: StaticFiles; file: StaticFile; id: string }
): Promise<void> {
	const url = req.url ?? '';
	const { body, encoding } = await files.read(file, negotiate(req.headers['accept-encoding']));
	const etag = `W/"${hashOf(file).slice(0, 22)}"`;
	setHeaders(res, url, policy, id);
	res.setHeader('content-type', file.type);
	res.setHeader('cache-control', cacheControlOf(url, file));
	res.setHeader('vary', 'accept-encoding');
	res.setHeader('etag', etag);
	if (encoding !== 'identity') res.setHeader('content-encoding', encoding);
	if (matchesEtag(req.headers['if-none-match'], etag)) {
		res.writeHead(304).end();
		return;
	}
	res.writeHead(200, { 'content-length': body.length });
	res.end(req.method === 'HEAD' ? undefined : body);
}

function sendRefusal(
	req: IncomingMessage,
	res: ServerResponse,
	policy: Policy,
	refusal: Refusal,
	id: string
): void {
	const url = req.url ?? '';
	const { type, body } = refusalBody(refusal, url, req.headers.accept, id);
	setHeaders(res, url, policy, id);
	res.writeHead(refusal.status, {
		...refusal.headers,
		'content-type': type,
		'cache-control': 'no-store',
		'content-length': Buffer.byteLength(body),
		// What is left of a refused request is not read.
		connection: 'close'
	});
	res.end(req.method === 'HEAD' ? undefined : body);
}
