import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { NOMS_ROLE } from '#lib/domain/mots/compte.ts';
import type { Base } from '#lib/server/base/base.ts';
import { comptes, compteStructures, liens, sessions } from '#lib/server/base/schema-comptes.ts';
import { noter } from '#lib/server/equipe/noter.ts';
import type { Compte } from './compte.ts';
import { poserStructures, RefusCompte } from './creation.ts';
import type { Role } from './role.ts';
import { fermerToutes } from './sessions.ts';

/** An account as those who administer see it. */
export type FicheCompte = Compte & { suspendu: boolean; sessions: number };

/** Every account, by name; or the one of that number, in a list of one or none. */
export async function listerComptes(base: Base, id?: string): Promise<FicheCompte[]> {
	const siennes = base
		.select({
			noms: sql`array_agg(${compteStructures.structure} order by ${compteStructures.structure})`
		})
		.from(compteStructures)
		.where(eq(compteStructures.compte, comptes.id));
	const ouvertes = base
		.select({ n: sql`count(*)::int` })
		.from(sessions)
		.where(and(eq(sessions.userId, comptes.id), gt(sessions.expiresAt, sql`now()`)));
	const rows = await base
		.select({
			...{ id: comptes.id, nom: comptes.name, email: comptes.email, role: comptes.role },
			suspenduLe: comptes.suspenduLe,
			structures: sql<string[] | null>`(${siennes})`,
			sessions: sql<number>`(${ouvertes})`
		})
		.from(comptes)
		.where(id === undefined ? undefined : eq(comptes.id, id))
		.orderBy(asc(comptes.name), asc(comptes.email));
	return rows.map(({ suspenduLe, structures, ...row }) => ({
		...row,
		...{ suspendu: suspenduLe !== null, structures: structures ?? [] }
	}));
}

/** Two people changed one account: what the second one did not see, in words. */
export class CompteChange extends RefusCompte {
	override name = 'CompteChange';
}

export type Droits = { role: Role; structures: readonly string[] };

/**
 * Gives an account another role and other structures. `avant`: those that the page showed. Throws
 * `CompteChange` when they are no longer those, `RefusCompte` when nobody would administer any more.
 */
export async function changerDroits(
	base: Base,
	qui: Compte,
	id: string,
	{ avant, apres }: { avant: Droits; apres: Droits }
): Promise<void> {
	await base.transaction(async (tx) => {
		await garderUnAdministrateur(tx, id, apres.role !== 'administration');
		const fiche = await uneFiche(tx, id);
		if (memes(fiche, apres)) return;
		if (!memes(fiche, avant)) {
			throw new CompteChange(
				`Entre-temps, ${fiche.nom} a reçu le rôle «\u202f${NOMS_ROLE[fiche.role]}\u202f»${listeDe(fiche.structures)}. Vous demandiez «\u202f${NOMS_ROLE[apres.role]}\u202f»${listeDe(apres.structures)}. La page montre maintenant ce qui est enregistré\u202f: recommencez si vous le voulez toujours.`
			);
		}
		await tx
			.update(comptes)
			.set({ role: apres.role, updatedAt: sql`now()` })
			.where(eq(comptes.id, id));
		await poserStructures(tx, id, apres.structures);
		const { role, structures } = fiche;
		await noter(tx, qui, 'droits-changes', {
			...{ compte: fiche.email, avant: { role, structures } },
			apres: { role: apres.role, structures: [...apres.structures] }
		});
	});
}

/** Lets an account enter no more, or again. Suspending it ends its sessions and its links at once. */
export async function suspendre(base: Base, qui: Compte, id: string, oui: boolean): Promise<void> {
	await base.transaction(async (tx) => {
		await garderUnAdministrateur(tx, id, oui);
		const fiche = await uneFiche(tx, id);
		if (fiche.suspendu === oui) return;
		const suspenduLe = oui ? sql`now()` : null;
		await tx
			.update(comptes)
			.set({ suspenduLe, updatedAt: sql`now()` })
			.where(eq(comptes.id, id));
		if (oui) {
			await fermerToutes(tx, id);
			await tx.delete(liens).where(eq(liens.compte, id));
		}
		await noter(tx, qui, oui ? 'compte-suspendu' : 'compte-retabli', { compte: fiche.email });
	});
}

async function uneFiche(tx: Base, id: string): Promise<FicheCompte> {
	const [fiche] = await listerComptes(tx, id);
	if (!fiche) throw new RefusCompte('Ce compte n’existe pas.');
	return fiche;
}

// The rows are locked in one order: two administrators who demote each other do it one after the other.
async function garderUnAdministrateur(tx: Base, id: string, perd: boolean) {
	const restants = await tx
		.select({ id: comptes.id })
		.from(comptes)
		.where(and(eq(comptes.role, 'administration'), isNull(comptes.suspenduLe)))
		.orderBy(comptes.id)
		.for('update');
	await tx.select({ id: comptes.id }).from(comptes).where(eq(comptes.id, id)).for('update');
	if (perd && restants.length === 1 && restants[0]?.id === id) {
		throw new RefusCompte(
			'C’est la dernière personne qui administre les comptes\u202f: donnez d’abord ce rôle à une autre.'
		);
	}
}

const memes = (a: Droits, b: Droits) =>
	a.role === b.role && [...a.structures].sort().join() === [...b.structures].sort().join();

const listeDe = (structures: readonly string[]) =>
	structures.length ? ` pour ${structures.join(', ')}` : '';
