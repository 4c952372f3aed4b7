import { createHash } from 'node:crypto';
import type { Base } from '#lib/server/base/base.ts';
import { importMorceaux, imports } from '#lib/server/base/schema-imports.ts';
import { TAILLE } from './lecture.ts';
import { RefusImport } from './refus.ts';
import { type Reglages, SANS_REGLAGE } from './reglages.ts';

/** A file that a person gives to import. */
export type Depot = { nom: string; octets: Uint8Array; auteur: string; reglages?: Reglages };

/** Bytes of a piece: small enough that none is felt on its way. */
const MORCEAU = 512 * 1024;
const NOM = 200;

/**
 * Keeps a file to import, as it is, in one transaction; gives the number of its import. Throws
 * `RefusImport` (400) for an empty file, and (413) for one that is too big.
 */
export async function deposer(base: Base, depot: Depot): Promise<number> {
	const { octets, auteur, reglages = SANS_REGLAGE } = depot;
	if (octets.length === 0) {
		throw new RefusImport(400, 'Le fichier est vide\u202f: choisissez-en un autre.');
	}
	if (octets.length > TAILLE) {
		throw new RefusImport(413, 'Le fichier dépasse 20 Mo\u202f: découpez-le en plusieurs.');
	}
	const sha256 = createHash('sha256').update(octets).digest('hex');
	return base.transaction(async (tx) => {
		const fiche = { nom: nomPropre(depot.nom), sha256, taille: octets.length, auteur, reglages };
		const [row] = await tx.insert(imports).values(fiche).returning({ id: imports.id });
		const { id } = row!;
		for (let rang = 0; rang * MORCEAU < octets.length; rang++) {
			const morceau = octets.subarray(rang * MORCEAU, (rang + 1) * MORCEAU);
			await tx.insert(importMorceaux).values({ import: id, rang, octets: morceau });
		}
		return id;
	});
}

/** The name alone, without its folders and what no name contains. */
function nomPropre(nom: string): string {
	const propre = nom.replace(/^.*[/\\]/, '').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
	return propre.trim().slice(-NOM) || 'fichier';
}
