import type { Cog } from '#lib/domain/cog.ts';
import type { Base } from '#lib/server/base/base.ts';
import { BaseFermee, type BaseOuverte, lieuDe, ouvrir } from '#lib/server/base/ouverture.ts';
import { rattraper } from '#lib/server/base/publique.ts';
import { semer } from '#lib/server/base/versions.ts';
import { readCog } from '#lib/server/cog.ts';
import { checkDonnees } from '#lib/server/data/controle.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';
import { formatRapport, isValide } from '#lib/server/data/rapport.ts';
import { publieDir } from '#lib/server/dossiers.ts';
import { fromRoot } from '#lib/server/racine.ts';

/** What the team's room works with: the open database, and the territories that facts name. */
export type Salle = { base: Base; moteur: BaseOuverte['moteur']; cog: Cog };

let ouverture: Promise<Salle & { close(): Promise<void> }> | null = null;

/**
 * Opens the database at the first call, fills an empty one with the facts of data/, and gives the same
 * one to every later call. Throws `BaseFermee`; the next call tries again.
 */
export function ouvrirSalle(): Promise<Salle> {
	ouverture ??= ouvrirUneFois().catch((error: unknown) => {
		ouverture = null;
		throw error;
	});
	return ouverture;
}

/** Closes the database, if it is open; the next call of `ouvrirSalle` opens it again. */
export async function fermerSalle(): Promise<void> {
	const closing = ouverture;
	ouverture = null;
	await (await closing?.catch(() => null))?.close();
}

async function ouvrirUneFois() {
	const cog = readCog(fromRoot('data/cog'));
	const ouverte = await ouvrir(lieuDe(process.env));
	try {
		const { donnees, anomalies } = readDonnees(fromRoot('data'));
		const toutes = [...anomalies, ...checkDonnees(donnees, cog)];
		if (!isValide(toutes)) throw new BaseFermee(formatRapport(donnees, toutes));
		await semer(ouverte.base, donnees, cog);
		await rattraper(ouverte, publieDir(process.env));
		// The embedded database puts away what it has in memory. adapter-node's own event.
		process.once('sveltekit:shutdown' as 'exit', () => void fermerSalle());
		return { ...ouverte, cog };
	} catch (error) {
		await ouverte.close();
		throw error;
	}
}
