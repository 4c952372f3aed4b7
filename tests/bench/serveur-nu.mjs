// The floor of the server: a Node process that answers one body from memory with two headers.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [, , file = '', type = 'text/html; charset=utf-8', encoding = 'br'] = process.argv;
const body = readFileSync(file);
const headers = {
	'content-type': type,
	'content-encoding': encoding,
	'content-length': body.length
};
const server = createServer((_req, res) => {
	res.writeHead(200, headers);
	res.end(body);
});
server.listen(0, '127.0.0.1', () => {
	const address = /** @type {import('node:net').AddressInfo} */ (server.address());
	process.stdout.write(`port ${address.port}\n`);
});
