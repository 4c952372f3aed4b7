import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Base } from '#lib/server/base/base.ts';
import { importAnomalies, importEcarts, imports } from '#lib/server/base/schema-imports.ts';
import { noter } from '#lib/server/equipe/noter.ts';
import { dernierChangement } from './depart.ts';
import type { Comptes, Progres } from './propos.ts';
import { RefusImport } from './refus.ts';
import type { Reglages } from './reglages.ts';
import type { Vue } from './vue.ts';

/** Milliseconds without a word after which the process that read a file is dead. */
export const SILENCE = 15_000;

/** One reading of one import: its number is its right to write. */
export type Tour = { id: number; tour: number };

const vivant = sql`${imports.vu} > now() - ${SILENCE} * interval '1 millisecond'`;

/**
 * Begins a reading: forgets the report of the one before, and notes the state of the draft that it
 * starts from. `reglages`: what a person says of the reading, kept with it or not at all. Throws
 * `RefusImport` when another one is going on, or when the import is closed.
 */
export async function commencer(base: Base, id: number, reglages?: Reglages): Promise<Tour> {
	return base.transaction(async (tx) => {
		await tx.execute(sql`set local statement_timeout = '60s'`);
		const libre = or(
			inArray(imports.etat, ['depose', 'refuse', 'pret', 'arrete']),
			and(eq(imports.etat, 'lecture'), sql`not (${vivant})`)
		);
		const [row] = await tx
			.update(imports)
			.set({
				...{ etat: 'lecture', tour: sql`${imports.tour} + 1`, vu: sql`now()` },
				...{ progres: null, vue: null, comptes: null, base: await dernierChangement(tx) },
				...(reglages && { reglages })
			})
			.where(and(eq(imports.id, id), libre))
			.returning({ tour: imports.tour });
		if (!row) {
			throw new RefusImport(
				409,
				'Ce fichier est déjà en cours de lecture, ou son import est clos.'
			);
		}
		await effacer(tx, id);
		return { id, tour: row.tour };
	});
}

async function effacer(tx: Base, id: number): Promise<void> {
	await tx.delete(importAnomalies).where(eq(importAnomalies.import, id));
	await tx.delete(importEcarts).where(eq(importEcarts.import, id));
}

const mien = ({ id, tour }: Tour) =>
	and(eq(imports.id, id), eq(imports.tour, tour), eq(imports.etat, 'lecture'));

/** Says that the reading goes on, and how far it is; false: it lost its turn, or was stopped. */
export async function battre(base: Base, tour: Tour, progres: Progres | null): Promise<boolean> {
	const rows = await base
		.update(imports)
		.set({ vu: sql`now()`, progres })
		.where(mien(tour))
		.returning({ id: imports.id });
	return rows.length === 1;
}

/** Keeps a batch of lines of the report (JSON); false: the reading lost its turn, nothing is kept. */
export function garderAnomalies(base: Base, tour: Tour, lot: string): Promise<boolean> {
	return pendant(base, tour, async (tx) => {
		await tx.execute(sql`
			insert into ${importAnomalies} (import, rang, niveau, champ, detail)
			select ${tour.id}, rang, niveau, champ, detail
			from jsonb_to_recordset(${lot}::jsonb) as r(rang int, niveau text, champ text, detail jsonb)`);
	});
}

/** Keeps a batch of rows of the difference (JSON); false: as `garderAnomalies`. */
export function garderEcarts(base: Base, tour: Tour, lot: string): Promise<boolean> {
	return pendant(base, tour, async (tx) => {
		await tx.execute(sql`
			insert into ${importEcarts} (import, rang, feuille, cle, objet, avant, apres, retrait)
			select ${tour.id}, rang, feuille, cle, objet,
				nullif(avant, 'null'::jsonb), nullif(apres, 'null'::jsonb), retrait
			from jsonb_to_recordset(${lot}::jsonb) as r(rang int, feuille text, cle text, objet text,
				avant jsonb, apres jsonb, retrait boolean)`);
	});
}

/** Forgets what was kept of the report; false: as `garderAnomalies`. */
export function oublier(base: Base, tour: Tour): Promise<boolean> {
	return pendant(base, tour, (tx) => effacer(tx, tour.id));
}

/** Writes as long as the reading has its turn: who would take it waits until this is done. */
function pendant(base: Base, tour: Tour, work: (tx: Base) => Promise<void>): Promise<boolean> {
	return base.transaction(async (tx) => {
		const [row] = await tx.select({ id: imports.id }).from(imports).where(mien(tour)).for('share');
		if (row) await work(tx);
		return row !== undefined;
	});
}

/** Ends a reading: its report is whole. A file with errors leaves one line in the journal. */
export async function conclure(
	base: Base,
	tour: Tour,
	fin: { vue: Vue; comptes: Comptes; valide: boolean }
): Promise<void> {
	await base.transaction(async (tx) => {
		const { vue, comptes, valide } = fin;
		const [row] = await tx
			.update(imports)
			.set({ etat: valide ? 'pret' : 'refuse', vue, comptes, progres: null })
			.where(mien(tour))
			.returning({ auteur: imports.auteur, nom: imports.nom, sha256: imports.sha256 });
		if (!row || valide) return;
		const { auteur, nom, sha256 } = row;
		const detail = { import: tour.id, fichier: nom, sha256, erreurs: comptes.erreur };
		await noter(tx, auteur, 'import-refuse', detail);
	});
}

/** Stops a reading: the process that makes it hears of it at its next word. False: there was none. */
export async function arreter(base: Base, id: number): Promise<boolean> {
	const rows = await base
		.update(imports)
		.set({ etat: 'arrete', progres: null })
		.where(and(eq(imports.id, id), eq(imports.etat, 'lecture')))
		.returning({ id: imports.id });
	return rows.length === 1;
}
