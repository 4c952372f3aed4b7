import { and, asc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import type { Base } from '#lib/server/base/base.ts';
import { writeEcarts } from '#lib/server/base/brouillon.ts';
import { attendreSonTour } from '#lib/server/base/changement.ts';
import { changementLignes, changements } from '#lib/server/base/schema-histoire.ts';
import { importEcarts, imports } from '#lib/server/base/schema-imports.ts';
import type { Ecart } from '#lib/server/data/ecart.ts';
import { noter } from '#lib/server/equipe/noter.ts';
import { dernierChangement } from './depart.ts';
import type { Comptes } from './propos.ts';
import { BrouillonChange, RefusImport } from './refus.ts';

/** What a person accepts: the reading that they saw, and how many rows they know to go away. */
export type Accord = { tour: number; retraits: number; auteur: string; commentaire: string };

/** Rows of the difference that are in memory at a time. */
const TRANCHE = 1000;

/**
 * Writes the difference of an import in the draft, in one transaction, as one change; gives its
 * number. Throws `BrouillonChange` when the draft is no more what the difference starts from, and
 * `RefusImport` when what is accepted is not what was shown.
 */
export async function accepter(base: Base, id: number, accord: Accord): Promise<number> {
	return base.transaction(async (tx) => {
		await tx.execute(sql`set local statement_timeout = '120s'`);
		await attendreSonTour(tx);
		const { sha256, nom, total } = await verifier(tx, id, accord);
		const { auteur, commentaire } = accord;
		const [row] = await tx
			.insert(changements)
			.values({ auteur, commentaire, empreinteOrigine: sha256 })
			.returning({ id: changements.id });
		const changement = row!.id;
		await ecrire(tx, id, total);
		await tx.execute(sql`
			insert into ${changementLignes} (changement, rang, feuille, cle, avant, apres)
			select ${changement}::bigint, rang, feuille, cle, avant, apres
			from ${importEcarts} where import = ${id}`);
		await clore(tx, id, auteur, { etat: 'accepte', changement });
		const detail = { import: id, fichier: nom, sha256, changement };
		await noter(tx, auteur, 'import-accepte', detail);
		return changement;
	});
}

async function verifier(tx: Base, id: number, { tour, retraits }: Accord) {
	const [fiche] = await tx.select().from(imports).where(eq(imports.id, id)).for('update');
	if (!fiche) throw new RefusImport(404, 'Cet import n’existe pas.');
	if (fiche.etat === 'accepte') throw new RefusImport(409, 'Cet import est déjà accepté.');
	if (fiche.etat !== 'pret' || fiche.tour !== tour) {
		throw new RefusImport(
			409,
			'Ce fichier a été relu depuis\u202f: relisez ce qui change, puis acceptez.'
		);
	}
	if ((await dernierChangement(tx)) !== fiche.base) throw new BrouillonChange();
	const comptes = fiche.comptes as Comptes;
	const total = comptes.ajoutees + comptes.modifiees + comptes.retirees;
	if (total === 0) throw new RefusImport(409, 'Ce fichier ne change rien\u202f: rien à accepter.');
	if (comptes.retraits !== retraits) {
		throw new RefusImport(
			400,
			`Ce fichier retire ${comptes.retraits} lignes\u202f: cochez la case qui le dit, puis acceptez.`
		);
	}
	return { ...fiche, total };
}

async function ecrire(tx: Base, id: number, total: number): Promise<void> {
	for (let from = 0; from < total; from += TRANCHE) {
		const rows = await tx
			.select()
			.from(importEcarts)
			.where(
				and(
					eq(importEcarts.import, id),
					gte(importEcarts.rang, from),
					lt(importEcarts.rang, from + TRANCHE)
				)
			)
			.orderBy(asc(importEcarts.rang));
		await writeEcarts(tx, rows as Ecart[]);
	}
}

type Fin = { etat: 'accepte'; changement: number } | { etat: 'abandonne' };

async function clore(tx: Base, id: number, auteur: string, fin: Fin): Promise<void> {
	await tx
		.update(imports)
		.set({ ...fin, clos: sql`now()`, closPar: auteur })
		.where(eq(imports.id, id));
}

/** Gives an import up: it is kept with its report. Throws `RefusImport` when it is closed already. */
export async function abandonner(base: Base, id: number, auteur: string): Promise<void> {
	await base.transaction(async (tx) => {
		const [fiche] = await tx
			.select({ nom: imports.nom, sha256: imports.sha256 })
			.from(imports)
			.where(and(eq(imports.id, id), inArray(imports.etat, ['depose', 'refuse', 'pret', 'arrete'])))
			.for('update');
		if (!fiche) {
			throw new RefusImport(409, 'Cet import est en cours de lecture, ou déjà clos.');
		}
		await clore(tx, id, auteur, { etat: 'abandonne' });
		const { nom: fichier, sha256 } = fiche;
		const detail = { import: id, fichier, sha256 };
		await noter(tx, auteur, 'import-abandonne', detail);
	});
}
