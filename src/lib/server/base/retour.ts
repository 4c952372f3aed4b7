import { eq } from 'drizzle-orm';
import type { Cog } from '#lib/domain/cog.ts';
import type { Compilation } from '#lib/server/data/compilation.ts';
import { appliquer, type Ecart } from '#lib/server/data/ecart.ts';
import type { Base } from './base.ts';
import { readBrouillon } from './brouillon.ts';
import { ecartsVers } from './changement.ts';
import { versions } from './schema-histoire.ts';
import { type Demande, type Fiche, preparerFaits, RefusPublier } from './versions.ts';

/** A release as it is kept: its bytes, and who made it when and why. */
export type VersionGardee = typeof versions.$inferSelect;

/** The same without its content. */
export const ficheDe = ({ contenu: _, ...fiche }: VersionGardee): Fiche => fiche;

/** A release by its number; null when there is none. */
export async function lireVersion(base: Base, numero: number): Promise<VersionGardee | null> {
	const [found] = await base.select().from(versions).where(eq(versions.numero, numero));
	return found ?? null;
}

/**
 * What going back to release `numero` would make, without writing anything: its compilation, and the
 * rows of the draft that it would change. Throws `RefusPublier` as `revenir` would.
 */
export async function preparerRetour(
	base: Base,
	cog: Cog,
	numero: number,
	demande: Pick<Demande, 'date' | 'commentaire'>
): Promise<{ compilation: Compilation; ecarts: Ecart[] }> {
	const wanted = await lireVersion(base, numero);
	if (!wanted) throw new RefusPublier(`Il n’y a pas de version ${numero}.`, 'inconnue');
	const ecarts = await ecartsVers(base, wanted.changement ?? 0);
	if (ecarts.length === 0) {
		throw new RefusPublier(`Les faits sont déjà ceux de la version ${numero}.`, 'rien');
	}
	const donnees = appliquer(await readBrouillon(base), ecarts);
	return { compilation: await preparerFaits(base, cog, donnees, demande), ecarts };
}
