import { and, asc, count, desc, eq, isNull } from 'drizzle-orm';
import { canonicalJson } from '#lib/domain/canonique.ts';
import type { Base } from '#lib/server/base/base.ts';
import { propositionChamps, propositions } from '#lib/server/base/schema-edition.ts';
import { noter } from '#lib/server/equipe/noter.ts';
import type { Difference } from './fusion.ts';

/** What is proposed for one field, and what became of it. */
export type ChampPropose = Omit<typeof propositionChamps.$inferSelect, 'proposition'>;
export type Proposition = typeof propositions.$inferSelect & { champs: ChampPropose[] };

/** A proposition in a list: how many of its fields wait for a decision. */
export type PropositionListee = typeof propositions.$inferSelect & { attendent: number };

type Nouvelle = {
	structure: string;
	relecture: number | null;
	auteur: string;
	message: string;
	champs: readonly (Difference & { source: string })[];
};

/** Keeps what a structure proposes; null when it proposes nothing. */
export async function proposer(base: Base, nouvelle: Nouvelle): Promise<number | null> {
	const { champs, ...tete } = nouvelle;
	if (champs.length === 0) return null;
	return base.transaction(async (tx) => {
		const [row] = await tx.insert(propositions).values(tete).returning({ id: propositions.id });
		const { id } = row!;
		await tx.insert(propositionChamps).values(
			champs.map(({ rangee, colonnes, avant, apres, source }, rang) => ({
				...{ proposition: id, rang, rangee, colonnes: [...colonnes], avant, apres, source }
			}))
		);
		const { auteur, structure } = tete;
		await noter(tx, auteur, 'proposition-recue', { proposition: id, structure });
		return id;
	});
}

/** Tells whether the very same proposition, by the same author, waits for a decision already. */
export async function estProposee(base: Base, nouvelle: Nouvelle): Promise<boolean> {
	const { champs, structure, relecture, auteur, message } = nouvelle;
	const memeLien =
		relecture === null ? isNull(propositions.relecture) : eq(propositions.relecture, relecture);
	const attendues = await base
		.selectDistinct({ id: propositions.id })
		.from(propositions)
		.innerJoin(propositionChamps, eq(propositionChamps.proposition, propositions.id))
		.where(
			and(
				...[eq(propositions.structure, structure), eq(propositions.auteur, auteur), memeLien],
				...[eq(propositions.message, message), isNull(propositionChamps.decision)]
			)
		);
	const dite = canonicalJson(champs.map(contenuDe));
	for (const { id } of attendues) {
		const connue = await lireProposition(base, id);
		if (connue && canonicalJson(connue.champs.map(contenuDe)) === dite) return true;
	}
	return false;
}

const contenuDe = ({ rangee, colonnes, avant, apres, source }: Nouvelle['champs'][number]) => ({
	...{ rangee, colonnes: [...colonnes], avant, apres, source }
});

/** Every proposition, the latest first. */
export async function listerPropositions(base: Base): Promise<PropositionListee[]> {
	const attente = await base
		.select({ id: propositionChamps.proposition, attendent: count() })
		.from(propositionChamps)
		.where(isNull(propositionChamps.decision))
		.groupBy(propositionChamps.proposition);
	const parId = new Map(attente.map(({ id, attendent }) => [id, attendent]));
	const rows = await base.select().from(propositions).orderBy(desc(propositions.id));
	return rows.map((row) => ({ ...row, attendent: parId.get(row.id) ?? 0 }));
}

export async function lireProposition(base: Base, id: number): Promise<Proposition | null> {
	const [row] = await base.select().from(propositions).where(eq(propositions.id, id));
	if (!row) return null;
	const champs = await base
		.select()
		.from(propositionChamps)
		.where(eq(propositionChamps.proposition, id))
		.orderBy(asc(propositionChamps.rang));
	return { ...row, champs: champs.map(({ proposition: _, ...champ }) => champ) };
}

/** One decision of staff: a refusal says why. */
export type Decision = { rang: number; decision: 'acceptee' | 'refusee'; motif: string | null };

/** Writes some decisions, each field being decided once; false when one was decided already. */
export async function noterDecisions(
	tx: Base,
	proposition: number,
	decisions: readonly Decision[],
	par: string
): Promise<boolean> {
	for (const { rang, decision, motif } of decisions) {
		const rows = await tx
			.update(propositionChamps)
			.set({ decision, motif, par, decidee: new Date() })
			.where(
				and(
					eq(propositionChamps.proposition, proposition),
					eq(propositionChamps.rang, rang),
					isNull(propositionChamps.decision)
				)
			)
			.returning({ rang: propositionChamps.rang });
		if (rows.length === 0) return false;
	}
	return true;
}
