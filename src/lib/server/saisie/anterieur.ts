import { desc } from 'drizzle-orm';
import type { Base } from '#lib/server/base/base.ts';
import { changementLignes } from '#lib/server/base/schema-histoire.ts';
import type { Donnees } from '#lib/server/data/donnees.ts';
import { appliquer, type Ecart, inverse } from '#lib/server/data/ecart.ts';
import { groupBy } from '#lib/server/data/groupe.ts';
import { GROUPES } from './groupe.ts';
import { saisieDe } from './lecture.ts';
import { empreinteDe, type Saisie } from './saisie.ts';
import type { Sujet } from './sujet.ts';

/** Changes of one sheet that are gone back through: who began before them chooses field by field. */
const RETOURS = 50;

/**
 * The sheet as it was when its hash was `empreinte`: what a form started from, read from the history of
 * the draft. Empty when it is not found: everything that differs is then to be chosen.
 */
export async function saisieAnterieure(
	base: Base,
	donnees: Donnees,
	sujet: Sujet,
	empreinte: string
): Promise<Saisie> {
	const toutes = await base
		.select()
		.from(changementLignes)
		.orderBy(desc(changementLignes.changement), desc(changementLignes.rang));
	const siennes = (toutes as (Ecart & { changement: number })[]).filter((ecart) =>
		touche(sujet, ecart)
	);
	const changements = [...groupBy(siennes, ({ changement }) => String(changement)).values()];
	let etat = donnees;
	for (const lignes of changements.slice(0, RETOURS)) {
		etat = appliquer(etat, inverse(lignes));
		const saisie = saisieDe(etat, sujet);
		if (empreinteDe(saisie) === empreinte) return saisie;
	}
	return {};
}

function touche({ objet, id }: Sujet, { feuille, avant, apres }: Ecart): boolean {
	return GROUPES[objet].some(
		(groupe) =>
			groupe.feuille === feuille &&
			[avant, apres].some((ligne) => ligne !== null && groupe.sienne(ligne, id))
	);
}
