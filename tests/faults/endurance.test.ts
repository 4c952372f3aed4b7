import { expect, it } from 'vitest';
import { memoireDe } from '../bench/processus.ts';
import { startServeur } from '../e2e/serveur.ts';
import { charger } from './charge.ts';
import { FORME, pause } from './forme.ts';

const { endurance, croissance } = FORME;

it(
	`answers everybody for ${endurance} s, and grows by ${croissance} MB at most once it is warm`,
	async () => {
		const serveur = await startServeur();
		const charge = charger(serveur.origine);
		// Every kind of answer has been made many times, and kept, in a third of the time.
		await pause((endurance * 1000) / 3);
		const chaud = memoireDe(serveur.process.pid!)!;
		await pause((endurance * 2000) / 3);
		const fin = memoireDe(serveur.process.pid!)!;
		const { demandes, refus } = await charge.arreter();
		expect(refus).toEqual([]);
		expect(demandes).toBeGreaterThan(endurance);
		expect(fin - chaud).toBeLessThan(croissance);
		expect(await serveur.stop()).toBe(0);
	},
	(endurance + 120) * 1000
);
