import { asc, gt, sql } from 'drizzle-orm';
import { canonicalJson } from '#lib/domain/canonique.ts';
import type { Donnees } from '#lib/server/data/donnees.ts';
import { type Ecart, ecarts, inverse } from '#lib/server/data/ecart.ts';
import type { Base } from './base.ts';
import { readBrouillon, writeEcarts } from './brouillon.ts';
import { codesDe } from './garde-sql.ts';
import { exigerConnue } from './migrations.ts';
import { BaseFermee } from './ouverture.ts';
import { changementLignes, changements, pointeur } from './schema-histoire.ts';

/** Who changes the facts, and why: kept for ever beside what changed. */
export type Auteur = { auteur: string; commentaire: string; empreinteOrigine?: string | null };

export type Changement = { id: number; ecarts: Ecart[] };

/** Someone else has been writing for longer than one should wait: nothing was done. */
export class BaseOccupee extends BaseFermee {
	override name = 'BaseOccupee';
}

/** Refused by the time that a lock, or a statement, may take. */
const TROP_LONG = ['55P03', '57014'];

/**
 * One writer at a time, until the transaction ends: the next one waits, then sees what this one did.
 * The row of the pointer is what they wait for. Throws `BaseOccupee` after some seconds, and
 * `BaseRecente` when a newer program has changed the schema meanwhile.
 */
export async function attendreSonTour(tx: Base): Promise<void> {
	try {
		await tx.execute(sql`set local lock_timeout = '3s'`);
		await tx.execute(sql`select 1 from ${pointeur} for update`);
	} catch (cause) {
		if (!codesDe(cause).some((code) => TROP_LONG.includes(code))) throw cause;
		throw new BaseOccupee(
			'Une autre personne enregistre ou publie en ce moment\u202f: rien n’a été fait. Réessayez dans quelques secondes.',
			{ cause }
		);
	}
	await exigerConnue(tx);
}

/** Makes the draft equal to `donnees`, and keeps what changed; null when nothing does. */
export async function changer(
	base: Base,
	donnees: Donnees,
	qui: Auteur
): Promise<Changement | null> {
	return base.transaction(async (tx) => {
		await attendreSonTour(tx);
		return garder(tx, ecarts(await readBrouillon(tx), donnees), qui);
	});
}

/** Takes back, in the draft, every change after the one numbered `apres`; null when there is none. */
export async function defaire(tx: Base, apres: number, qui: Auteur): Promise<Changement | null> {
	return garder(tx, await ecartsVers(tx, apres), qui);
}

/** What makes the draft as it was after the change numbered `apres` (0: before all of them). */
export async function ecartsVers(base: Base, apres: number): Promise<Ecart[]> {
	const lignes = await lignesApres(base, apres);
	return reduire(inverse(lignes).toReversed());
}

/** What the changes after the one numbered `apres` did together, as one change of each row. */
export async function ecartsDepuis(base: Base, apres: number): Promise<Ecart[]> {
	return reduire(await lignesApres(base, apres));
}

async function lignesApres(base: Base, apres: number): Promise<Ecart[]> {
	const lignes = await base
		.select()
		.from(changementLignes)
		.where(gt(changementLignes.changement, apres))
		.orderBy(asc(changementLignes.changement), asc(changementLignes.rang));
	return lignes.map(({ feuille, cle, avant, apres }) => ({
		...{ feuille: feuille as Ecart['feuille'], cle, avant, apres }
	}));
}

/** Changes that follow each other, as one change of each row; those that come to nothing are left out. */
export function reduire(suite: readonly Ecart[]): Ecart[] {
	const parRangee = new Map<string, Ecart>();
	for (const ecart of suite) {
		const key = JSON.stringify([ecart.feuille, ecart.cle]);
		const first = parRangee.get(key);
		parRangee.set(key, first ? { ...first, apres: ecart.apres } : ecart);
	}
	return [...parRangee.values()].filter(
		({ avant, apres }) => canonicalJson(avant) !== canonicalJson(apres)
	);
}

/** Writes changes in the draft, inside a transaction, and keeps them; null when there is none. */
export async function garder(tx: Base, siens: Ecart[], qui: Auteur): Promise<Changement | null> {
	if (siens.length === 0) return null;
	await writeEcarts(tx, siens);
	const { auteur, commentaire, empreinteOrigine = null } = qui;
	const [row] = await tx
		.insert(changements)
		.values({ auteur, commentaire, empreinteOrigine })
		.returning({ id: changements.id });
	const { id } = row!;
	for (let i = 0; i < siens.length; i += 1000) {
		const some = siens.slice(i, i + 1000);
		const rows = some.map((ecart, n) => ({ ...ecart, changement: id, rang: i + n }));
		await tx.insert(changementLignes).values(rows);
	}
	return { id, ecarts: siens };
}
