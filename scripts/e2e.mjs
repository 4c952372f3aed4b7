import './exiger-node.mjs';
import { findChromium } from './chromium.mjs';
import { main } from './etape.mjs';
import { node, prepare } from './preparation.mjs';

await main(async () => {
	await prepare();
	const CHROMIUM_PATH = await findChromium();
	const reporters = ['--reporter=default', '--reporter=./scripts/second-essai.mjs'];
	const args = ['run', '--config', 'vitest.e2e.config.ts', ...reporters, ...process.argv.slice(2)];
	const { code } = await node('vitest/vitest.mjs', args, { env: { CHROMIUM_PATH } });
	process.exit(code);
});
