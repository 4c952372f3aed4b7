import './exiger-node.mjs';
import { main, say, seconds, step } from './etape.mjs';
import { prepare } from './preparation.mjs';
import { findJuges } from './programmes.mjs';
import { vitest } from './vitest.mjs';

// Our files, read by the programs of others: what we believe of a format proves nothing.
await main(async () => {
	const start = performance.now();
	let counts = { passed: 0, failed: 1 };
	try {
		await prepare();
		await step('Recherche des programmes qui jugent', findJuges);
		const args = ['--config', 'vitest.juges.config.ts', ...process.argv.slice(2)];
		counts = await vitest('juges', args);
	} catch (error) {
		say(error instanceof Error ? error.message : String(error));
	}
	say(`\nFichiers jugés par d’autres programmes, ${seconds(start)}\u202f:`);
	say(`${counts.passed} passed, ${counts.failed} failed`);
	process.exit(counts.failed ? 1 : 0);
});
