import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import { isDeepStrictEqual } from 'node:util';
import type { Cog } from '#lib/domain/cog.ts';
import type { Anomalie } from '#lib/server/data/anomalie.ts';
import { checkDonnees } from '#lib/server/data/controle.ts';
import type { Donnees } from '#lib/server/data/donnees.ts';
import { type Ecart, inverse, type NomTable, rangeesDe } from '#lib/server/data/ecart.ts';
import type { Base } from './base.ts';
import { readBrouillon } from './brouillon.ts';
import { attendreSonTour, type Auteur, type Changement, garder } from './changement.ts';
import { codesDe } from './garde-sql.ts';
import { changementLignes, changements, journal } from './schema-histoire.ts';

/** A change of the draft without its rows: by whom, why, when, and how many rows of each table. */
export type FicheChangement = typeof changements.$inferSelect & {
	lignes: { feuille: NomTable; nombre: number }[];
};

/** Why a change is not taken back, in French with what to do. */
export class RefusReprendre extends Error {
	override name = 'RefusReprendre';
}

/** The changes after the one numbered `apres`, the latest first. */
export async function listerChangements(base: Base, apres: number): Promise<FicheChangement[]> {
	const fiches = await base
		.select()
		.from(changements)
		.where(gt(changements.id, apres))
		.orderBy(desc(changements.id));
	const { changement, feuille } = changementLignes;
	const comptes = await base
		.select({ changement, feuille, nombre: sql<number>`count(*)::int` })
		.from(changementLignes)
		.where(gt(changement, apres))
		.groupBy(changement, feuille)
		.orderBy(feuille);
	return fiches.map((fiche) => ({
		...fiche,
		lignes: comptes
			.filter((compte) => compte.changement === fiche.id)
			.map(({ feuille, nombre }) => ({ feuille: feuille as NomTable, nombre }))
	}));
}

/**
 * Takes back one change of the draft, as a new one. Throws `RefusReprendre` when a later change
 * touched one of its rows, or when other facts rest on what it brought: by a key of the database, or by
 * a text that only the checks of the facts read.
 */
export async function reprendre(
	base: Base,
	cog: Cog,
	id: number,
	qui: Auteur
): Promise<Changement> {
	try {
		return await base.transaction(async (tx) => {
			await attendreSonTour(tx);
			const siens = await lignesDe(tx, id);
			const avant = await readBrouillon(tx);
			await exigerIntact(tx, id, siens, avant);
			const fait = await garder(tx, inverse(siens).toReversed(), qui);
			exigerSain(id, avant, await readBrouillon(tx), cog);
			const detail = { changement: id, lignes: siens.length };
			await tx.insert(journal).values({ auteur: qui.auteur, action: 'reprendre', detail });
			return fait!;
		});
	} catch (error) {
		// A foreign key that the database refuses.
		if (!codesDe(error).includes('23503')) throw error;
		throw new RefusReprendre(direAppui(id, '.'));
	}
}

async function lignesDe(tx: Base, id: number): Promise<Ecart[]> {
	const rows = await tx
		.select()
		.from(changementLignes)
		.where(eq(changementLignes.changement, id))
		.orderBy(asc(changementLignes.rang));
	if (rows.length === 0) throw new RefusReprendre(`Il n’y a pas de changement ${id}.`);
	return rows.map(({ feuille, cle, avant, apres }) => ({
		...{ feuille: feuille as NomTable, cle, avant, apres }
	}));
}

const direAppui = (id: number, detail: string) =>
	`D’autres faits s’appuient sur ce que le changement ${id} a apporté${detail} Corrigez-les ou reprenez-les d’abord.`;

/** Refuses what would bring an error that the draft did not have. */
function exigerSain(id: number, avant: Donnees, apres: Donnees, cog: Cog) {
	const erreurs = (donnees: Donnees) =>
		checkDonnees(donnees, cog).filter(({ niveau }) => niveau === 'erreur');
	// Rows move: the line of an error is not what it is.
	const quoi = ({ fichier, champ, valeur, message }: Anomalie) =>
		JSON.stringify([fichier, champ, valeur, message]);
	const connues = erreurs(avant).map(quoi);
	for (const erreur of erreurs(apres)) {
		const deja = connues.indexOf(quoi(erreur));
		if (deja < 0) throw new RefusReprendre(direAppui(id, `\u202f: ${erreur.message}`));
		connues.splice(deja, 1);
	}
}

async function exigerIntact(tx: Base, id: number, siens: readonly Ecart[], brouillon: Donnees) {
	const rangees = new Map(
		[...new Set(siens.map(({ feuille }) => feuille))].map((nom) => [nom, rangeesDe(brouillon, nom)])
	);
	const touchees = siens.filter(
		({ feuille, cle, apres }) => !isDeepStrictEqual(rangees.get(feuille)?.get(cle) ?? null, apres)
	);
	if (touchees.length === 0) return;
	const plusTard = await plusTardSur(tx, id, touchees);
	throw new RefusReprendre(
		`Le changement ${id} ne peut plus être repris seul\u202f: ${touchees.length === 1 ? 'une de ses lignes a' : `${touchees.length} de ses lignes ont`} changé depuis (${plusTard.map((n) => `changement ${n}`).join(', ')}). Reprenez d’abord ce qui a suivi, ou corrigez la ligne.`
	);
}

async function plusTardSur(tx: Base, id: number, touchees: readonly Ecart[]): Promise<number[]> {
	const { changement, cle } = changementLignes;
	const rows = await tx
		.selectDistinct({ changement })
		.from(changementLignes)
		.where(
			and(
				gt(changement, id),
				inArray(
					cle,
					touchees.slice(0, 1000).map((ecart) => ecart.cle)
				)
			)
		)
		.orderBy(changement);
	return rows.map((row) => row.changement);
}
