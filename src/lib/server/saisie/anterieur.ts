import { and, asc, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Base } from '#lib/server/base/base.ts';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { lireEnsemble } from '#lib/server/base/lecture.ts';
import { changementLignes } from '#lib/server/base/schema-histoire.ts';
import type { Donnees } from '#lib/server/data/donnees.ts';
import {
	appliquer,
	donneesDe,
	type Ecart,
	inverse,
	rangeesDe,
	TABLES
} from '#lib/server/data/ecart.ts';
import { groupBy } from '#lib/server/data/groupe.ts';
import { type Groupe, GROUPES } from './groupe.ts';
import { saisieDe } from './lecture.ts';
import { empreinteDe, type Saisie } from './saisie.ts';
import type { Sujet } from './sujet.ts';

/** Changes of one sheet that are gone back through: who began before them chooses field by field. */
const RETOURS = 50;
const EMPREINTE = /^[0-9a-f]{64}$/;

/**
 * The sheet as it was when its hash was `empreinte`: what a form started from, read from the history of
 * the draft. Empty when it is not found: everything that differs is then to be chosen.
 */
export async function saisieAnterieure(
	base: Base,
	sujet: Sujet,
	empreinte: string
): Promise<Saisie> {
	if (!EMPREINTE.test(empreinte)) return {};
	const { donnees, changements } = await lireEnsemble(base, async (tx) => ({
		donnees: await readBrouillon(tx),
		changements: await derniersChangements(tx, sujet)
	}));
	let etat = fiche(donnees, sujet);
	for (const lignes of changements) {
		etat = appliquer(etat, inverse(lignes));
		const saisie = saisieDe(etat, sujet);
		if (empreinteDe(saisie) === empreinte) return saisie;
	}
	return {};
}

/** What the last changes of a sheet did to it, the latest first: no other row is read. */
export async function derniersChangements(base: Base, sujet: Sujet): Promise<Ecart[][]> {
	const { changement, rang } = changementLignes;
	const siennes = or(...GROUPES[sujet.objet].map((groupe) => touche(groupe, sujet.id)));
	const derniers = base
		.selectDistinct({ changement })
		.from(changementLignes)
		.where(siennes)
		.orderBy(desc(changement))
		.limit(RETOURS);
	const lignes = await base
		.select()
		.from(changementLignes)
		.where(and(siennes, inArray(changement, derniers)))
		.orderBy(desc(changement), asc(rang));
	const groupes = groupBy(lignes, (ligne) => String(ligne.changement));
	return [...groupes.values()] as unknown as Ecart[][];
}

/** The lines of the history that are rows of a sheet, before or after what changed. */
function touche({ feuille, liee }: Groupe, id: string): SQL | undefined {
	const { avant, apres } = changementLignes;
	const siennes = [avant, apres].map((cells) => {
		const dit = (colonne: string, valeur: string) => sql`${cells} ->> ${colonne}::text = ${valeur}`;
		const avec = Object.entries(liee.avec).map(([colonne, valeur]) => dit(colonne, valeur));
		return and(or(...liee.colonnes.map((colonne) => dit(colonne, id))), ...avec);
	});
	return and(eq(changementLignes.feuille, feuille), or(...siennes));
}

/** The rows of one sheet, alone. */
function fiche(donnees: Donnees, { objet, id }: Sujet): Donnees {
	const tables = TABLES.map((table) => {
		const siens = GROUPES[objet].filter(({ feuille }) => feuille === table);
		const rangees = siens.length ? [...rangeesDe(donnees, table)] : [];
		const siennes = rangees.filter(([, ligne]) => siens.some(({ sienne }) => sienne(ligne, id)));
		return [table, new Map(siennes)] as const;
	});
	return donneesDe(tables, null);
}
