import './exiger-node.mjs';
import { main, say, seconds } from './etape.mjs';
import { findPostgres } from './postgres.mjs';
import { prepare } from './preparation.mjs';
import { vitest } from './vitest.mjs';

// What must survive: kills, a database that goes away, a full disk. `--court`: a few of each, as in
// npm test; without it, all that docs/decisions/024 asks for.
await main(async () => {
	const start = performance.now();
	const args = process.argv.slice(2);
	const files = args.filter((arg) => arg !== '--court');
	let counts = { passed: 0, failed: 1 };
	try {
		await prepare();
		await findPostgres();
		const PANNES = args.includes('--court') ? 'court' : 'complet';
		counts = await vitest('pannes', ['--config', 'vitest.faults.config.ts', ...files], { PANNES });
	} catch (error) {
		say(error instanceof Error ? error.message : String(error));
	}
	say(`\nPannes, ${seconds(start)}\u202f:`);
	say(`${counts.passed} passed, ${counts.failed} failed`);
	process.exit(counts.failed ? 1 : 0);
});
