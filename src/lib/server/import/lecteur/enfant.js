import { lireOds } from './ods.js';
import { ouvrirArchive } from './porte.js';
import { RefusClasseur } from './refus.js';
import { Parties } from './sax.js';
import { lireClasseur } from './xlsx.js';

// Runs alone, with little memory and for a few seconds: whatever the workbook does, it does it here.
process.once('message', async (/** @type {{ octets: Uint8Array }} */ { octets }) => {
	/** @param {object} answer */
	const answer = (answer) => process.send?.(answer, () => process.exit(0));
	try {
		const parties = new Parties(await ouvrirArchive(Buffer.from(octets)));
		const lire = parties.has('content.xml') ? lireOds : lireClasseur;
		answer({ feuilles: await lire(parties) });
	} catch (error) {
		if (!(error instanceof RefusClasseur)) throw error;
		answer({ refus: { code: error.code, ...error.lieu } });
	}
});

// Nobody waits for it any more.
process.once('disconnect', () => process.exit(0));
