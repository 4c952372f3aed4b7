import { createHash, randomBytes } from 'node:crypto';
import { desc, eq, isNull, and } from 'drizzle-orm';
import type { Base } from '#lib/server/base/base.ts';
import { relectures } from '#lib/server/base/schema-edition.ts';
import { noter } from '#lib/server/equipe/noter.ts';

/** A link by which a structure reviews its sheet, without its secret. */
export type Relecture = Omit<typeof relectures.$inferSelect, 'jeton'>;

export type EtatRelecture = 'ouverte' | 'expiree' | 'revoquee';

/** Days that a link lives when nobody says otherwise, and at most. */
export const JOURS = 30;
export const JOURS_AU_PLUS = 180;

const JOUR = 24 * 3600 * 1000;
const empreinte = (jeton: string) => createHash('sha256').update(jeton).digest('hex');

/** Makes a link for a structure. `jeton` is its secret: told once, it cannot be read again. */
export async function creerRelecture(
	base: Base,
	demande: { structure: string; destinataire: string; par: string; jours: number },
	maintenant = new Date()
): Promise<{ id: number; jeton: string }> {
	const { jours, ...reste } = demande;
	const jeton = randomBytes(32).toString('base64url');
	const expire = new Date(maintenant.getTime() + jours * JOUR);
	return base.transaction(async (tx) => {
		const [row] = await tx
			.insert(relectures)
			.values({ ...reste, jeton: empreinte(jeton), expire })
			.returning({ id: relectures.id });
		const { id } = row!;
		const { par, structure, destinataire } = reste;
		await noter(tx, par, 'relecture-ouverte', { relecture: id, structure, destinataire });
		return { id, jeton };
	});
}

/** The link that a secret opens; null when there is none. */
export async function lireRelecture(base: Base, jeton: string): Promise<Relecture | null> {
	const [row] = await base
		.select()
		.from(relectures)
		.where(eq(relectures.jeton, empreinte(jeton)));
	return row ? sansJeton(row) : null;
}

/** What a link is at an instant. */
export function etatDe(
	{ revoquee, expire }: Pick<Relecture, 'revoquee' | 'expire'>,
	maintenant = new Date()
): EtatRelecture {
	if (revoquee) return 'revoquee';
	return expire <= maintenant ? 'expiree' : 'ouverte';
}

/** Closes a link for ever; false when it was closed already, or when there is none. */
export async function revoquerRelecture(base: Base, id: number, par: string): Promise<boolean> {
	return base.transaction(async (tx) => {
		const rows = await tx
			.update(relectures)
			.set({ revoquee: new Date() })
			.where(and(eq(relectures.id, id), isNull(relectures.revoquee)))
			.returning({ structure: relectures.structure });
		for (const { structure } of rows) {
			await noter(tx, par, 'relecture-fermee', { relecture: id, structure });
		}
		return rows.length > 0;
	});
}

/** Every link, the latest first. */
export async function listerRelectures(base: Base): Promise<Relecture[]> {
	const rows = await base.select().from(relectures).orderBy(desc(relectures.id));
	return rows.map(sansJeton);
}

function sansJeton({ jeton: _, ...relecture }: typeof relectures.$inferSelect): Relecture {
	return relecture;
}
