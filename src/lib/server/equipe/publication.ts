import { eq } from 'drizzle-orm';
import { rendrePublique } from '#lib/server/base/publique.ts';
import { versions } from '#lib/server/base/schema-histoire.ts';
import { type Demande, publier, RefusPublier, revenir } from '#lib/server/base/versions.ts';
import type { Compilation } from '#lib/server/data/compilation.ts';
import { publieDir } from '#lib/server/dossiers.ts';
import { logError } from '#lib/server/journal.ts';
import { regarderFichier } from '#lib/server/suivi.ts';
import type { Salle } from './salle.ts';

/** A publication that was asked for: `deja`, the same one was done before, and nothing is done again. */
export type Publiee = { numero: number; sha256: string; deja: boolean };

/** What is reviewed, and the hash that it must have. */
export type DemandeRelue = Demande & { attendu: string };

/**
 * Publishes what was reviewed, or nothing. The same form sent twice publishes once. Throws
 * `RefusPublier` when the draft is not what was reviewed any more.
 */
export function publierRelue(salle: Salle, demande: DemandeRelue): Promise<Publiee> {
	return uneFois(salle, demande, () => publier(salle.base, salle.cog, demande));
}

/** Goes back to release `numero` as it was reviewed; see `publierRelue`. */
export function revenirRelue(
	salle: Salle,
	numero: number,
	demande: DemandeRelue
): Promise<Publiee> {
	return uneFois(salle, demande, () => revenir(salle.base, salle.cog, numero, demande));
}

async function uneFois(
	{ base, moteur }: Salle,
	{ attendu }: DemandeRelue,
	faire: () => Promise<Compilation>
): Promise<Publiee> {
	try {
		const compilation = await faire();
		servir(compilation, moteur);
		const { release, sha256 } = compilation;
		return { numero: release.numero, sha256, deja: false };
	} catch (error) {
		if (!(error instanceof RefusPublier)) throw error;
		const [faite] = await base
			.select({ numero: versions.numero })
			.from(versions)
			.where(eq(versions.sha256, attendu));
		if (!faite) throw error;
		return { numero: faite.numero, sha256: attendu, deja: true };
	}
}

// It is published, whatever becomes of this file: the next opening of the database writes it again.
function servir(compilation: Compilation, moteur: Salle['moteur']) {
	try {
		rendrePublique(compilation, moteur, publieDir(process.env));
		regarderFichier();
	} catch (error) {
		logError(error, { requestId: 'publication', url: 'publie', status: 503 });
	}
}
