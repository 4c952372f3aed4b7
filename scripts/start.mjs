import './exiger-node.mjs';
import { main, say, seconds } from './etape.mjs';
import { prepare } from './preparation.mjs';

// Same process from here on: a signal to `npm start` reaches the server itself.
await main(async () => {
	const start = performance.now();
	await prepare();
	const { serve } = await import('./serve.mjs');
	await serve();
	say(`Démarré en ${seconds(start)}`);
});
