import './exiger-node.mjs';
import { main } from './etape.mjs';
import { compile, install, node } from './preparation.mjs';

await main(async () => {
	await install();
	await compile();
	const { code } = await node('vite/bin/vite.js', ['dev', ...process.argv.slice(2)]);
	process.exit(code);
});
