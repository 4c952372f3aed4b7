// Serves a SvelteKit build as adapter-node gives it: the floor of what the server computes.
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

const [, , path = ''] = process.argv;
// adapter-node takes an empty ORIGIN for an address.
if (process.env.ORIGIN === '') delete process.env.ORIGIN;
// adapter-node refuses the empty one that keeps the site on its own machine.
process.env.ORIGIN = 'http://127.0.0.1';
const { handler } = await import(pathToFileURL(path).href);
const server = createServer(handler);
server.listen(0, '127.0.0.1', () => {
	const address = /** @type {import('node:net').AddressInfo} */ (server.address());
	process.stdout.write(`port ${address.port}\n`);
});
