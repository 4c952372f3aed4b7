// The process that makes heavy files, one at a time. It has nothing but what it is sent.

/** @typedef {{ module: string, tache: Uint8Array }} Travail */
/** @typedef {{ octets: Uint8Array, memoire: number } | { erreur: string }} Reponse */

/** @param {Reponse} reponse */
const repondre = (reponse) => process.send?.(reponse);

process.on('message', async (/** @type {Travail} */ { module, tache }) => {
	try {
		const { default: faire } = await import(module);
		const octets = await faire(JSON.parse(new TextDecoder().decode(tache)));
		repondre({ octets, memoire: process.memoryUsage.rss() });
	} catch (error) {
		repondre({ erreur: error instanceof Error ? (error.stack ?? error.message) : String(error) });
	}
});

// The server ended, or has no more need of it.
process.on('disconnect', () => process.exit(0));
