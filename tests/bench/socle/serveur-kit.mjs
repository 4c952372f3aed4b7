// Serves a SvelteKit build as adapter-node gives it: the floor of what the server computes.
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

const [, , path = ''] = process.argv;
const { handler } = await import(pathToFileURL(path).href);
const server = createServer(handler);
server.listen(0, '127.0.0.1', () => {
	const address = /** @type {import('node:net').AddressInfo} */ (server.address());
	process.stdout.write(`port ${address.port}\n`);
});
