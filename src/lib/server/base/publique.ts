import { eq } from 'drizzle-orm';
import { releaseSchema } from '#lib/domain/release.ts';
import type { Compilation } from '#lib/server/data/compilation.ts';
import { writeRelease } from '#lib/server/data/publication.ts';
import type { BaseOuverte } from './ouverture.ts';
import { pointeur, versions } from './schema-histoire.ts';

/**
 * Writes what was just published in the folder `dossier`, from where this machine serves it. With a
 * server of PostgreSQL nothing is to be done: each process hears of it.
 */
export function rendrePublique(
	{ release, json, sha256 }: Compilation,
	moteur: BaseOuverte['moteur'],
	dossier: string
): void {
	if (moteur === 'pglite') writeRelease(dossier, { release, json, sha256 });
}

/**
 * Makes public in `dossier` what the embedded database says is: a process may have been killed between
 * its transaction and its file. Does nothing while the database has published nothing but the facts
 * of data/, which are served as they are compiled.
 */
export async function rattraper(
	{ base, moteur }: Pick<BaseOuverte, 'base' | 'moteur'>,
	dossier: string
): Promise<void> {
	if (moteur !== 'pglite') return;
	const [publique] = await base
		.select({ tour: pointeur.tour, json: versions.contenu, sha256: versions.sha256 })
		.from(pointeur)
		.innerJoin(versions, eq(versions.numero, pointeur.version));
	if (!publique || publique.tour === 1) return;
	const { json, sha256 } = publique;
	writeRelease(dossier, { release: releaseSchema.parse(JSON.parse(json)), json, sha256 });
}
