import { type Colonne, COLONNES, COLONNES_PREUVE } from './colonne.ts';
import type { Difference } from './fusion.ts';
import { IDENTITE, LIBRE } from './identite.ts';
import { intituleDe } from './intitule.ts';
import type { Listes } from './listes.ts';
import { groupeDe, type Rangee } from './saisie.ts';
import type { Sujet } from './sujet.ts';

/** One value before and after, as a person reads it; null: nothing was, or will be, said. */
export type ValeurDite = { label: string; avant: string | null; apres: string | null };

/** A change of a field, in words. */
export type ChangementDit = {
	titre: string;
	nature: 'ajout' | 'retrait' | 'modification';
	valeurs: ValeurDite[];
};

/** Says a difference; `entiere` is its row, from which its title is read. */
export function direDifference(
	sujet: Sujet,
	{ rangee, colonnes, avant, apres }: Difference,
	entiere: Rangee,
	listes: Listes
): ChangementDit {
	const valeurs = colonnes.flatMap((colonne): ValeurDite[] => {
		const comment = colonneDe(sujet, rangee, entiere, colonne);
		const [old, now] = [avant?.[colonne] ?? '', apres?.[colonne] ?? ''];
		if (!comment || old === now) return [];
		const dire = (texte: string) => (texte ? direValeur(comment, texte, listes) : null);
		return [{ label: comment.label, avant: dire(old), apres: dire(now) }];
	});
	return {
		titre: intituleDe(sujet, rangee, entiere, listes),
		nature: !avant ? 'ajout' : !apres ? 'retrait' : 'modification',
		valeurs
	};
}

/** The value of one field of a row, as a person reads it. */
export function direCellules(
	sujet: Sujet,
	rangee: string,
	cellules: Rangee | null,
	listes: Listes
): ValeurDite[] {
	if (!cellules) return [];
	const colonnes = Object.keys(cellules);
	const difference = { rangee, colonnes, avant: null, apres: cellules };
	return direDifference(sujet, difference, cellules, listes).valeurs;
}

function direValeur({ options }: Colonne, texte: string, listes: Listes): string {
	const offertes = options?.(listes) ?? [];
	const parties = texte.split('|').map((valeur) => {
		const option = offertes.find(({ value }) => value === valeur);
		return option?.label ?? valeur;
	});
	return parties.join(', ');
}

/** How a cell of a row is typed; undefined when no field of the form is one. */
export function colonneDe(
	sujet: Sujet,
	rangee: string,
	entiere: Rangee,
	colonne: string
): Colonne | undefined {
	if (colonne in COLONNES_PREUVE) return COLONNES_PREUVE[colonne];
	const groupe = groupeDe(rangee);
	if (groupe !== 'identite') return COLONNES[`${sujet.objet}/${groupe}`]?.[colonne];
	if (colonne !== 'valeur') return undefined;
	const champ = entiere.champ ?? rangee.slice('identite:'.length);
	return IDENTITE[champ as keyof typeof IDENTITE] ?? LIBRE;
}

/** Without the values that say nothing. */
export const auCourt = (valeurs: readonly ValeurDite[]) =>
	valeurs.filter(({ apres }) => apres !== null);
