import type { Base } from '#lib/server/base/base.ts';
import { importMorceaux, imports } from '#lib/server/base/schema-imports.ts';
import type { Recu } from './reception.ts';
import { RefusImport } from './refus.ts';
import { type Reglages, SANS_REGLAGE } from './reglages.ts';

/** A file that a person gives to import. */
export type Depot = { nom: string; recu: Recu; auteur: string; reglages?: Reglages };

const NOM = 200;

/**
 * Keeps a file to import, as it is, in one transaction; gives the number of its import. Throws
 * `RefusImport` (400) for an empty file.
 */
export async function deposer(base: Base, depot: Depot): Promise<number> {
	const { recu, auteur, reglages = SANS_REGLAGE } = depot;
	const { sha256, taille, morceaux } = recu;
	if (taille === 0) {
		throw new RefusImport(400, 'Le fichier est vide\u202f: choisissez-en un autre.');
	}
	return base.transaction(async (tx) => {
		const fiche = { nom: nomPropre(depot.nom), sha256, taille, auteur, reglages };
		const [row] = await tx.insert(imports).values(fiche).returning({ id: imports.id });
		const { id } = row!;
		for (const [rang, octets] of morceaux.entries()) {
			await tx.insert(importMorceaux).values({ import: id, rang, octets });
		}
		return id;
	});
}

/** The name alone, without its folders and what no name contains. */
function nomPropre(nom: string): string {
	const propre = nom.replace(/^.*[/\\]/, '').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
	return propre.trim().slice(-NOM) || 'fichier';
}
