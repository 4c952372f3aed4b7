import './exiger-node.mjs';
import { giveUp, say, seconds } from './etape.mjs';
import { prepare } from './preparation.mjs';

// Same process from here on: a signal to `npm start` reaches the server itself.
const start = performance.now();
try {
	await prepare();
	const { serve } = await import('./serve.mjs');
	await serve();
	say(`(démarré en ${seconds(start)})`);
} catch (error) {
	giveUp(`Le démarrage a échoué. ${error instanceof Error ? error.message : error}`);
}
