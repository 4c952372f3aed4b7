// Serves a folder from memory, compressed as hard as a build compresses: the floor of the pages.
// A page that no other may hold (COOP) gets a renderer of its own, some 55 ms after an empty tab: what
// every page of a careful site pays, before its first byte is read, the floor pays too.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES = /** @type {Record<string, string>} */ ({
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8'
});
const [, , root = ''] = process.argv;
const answers = new Map(
	readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => {
			const path = join(entry.parentPath, entry.name);
			const body = brotliCompressSync(readFileSync(path));
			const headers = {
				'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
				'content-encoding': 'br',
				'content-length': body.length,
				'cross-origin-opener-policy': 'same-origin'
			};
			const url = path
				.slice(root.length)
				.replace(/^\/*/, '/')
				.replace(/index\.html$/, '');
			return [url, { headers, body }];
		})
);

const server = createServer((req, res) => {
	const answer = answers.get(req.url ?? '');
	// No favicon: a page that asks for one is told so once.
	if (!answer) return res.writeHead(404, { 'content-length': 0 }).end();
	res.writeHead(200, answer.headers);
	res.end(answer.body);
});
server.listen(0, '127.0.0.1', () => {
	const address = /** @type {import('node:net').AddressInfo} */ (server.address());
	process.stdout.write(`port ${address.port}\n`);
});
