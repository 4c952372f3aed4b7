import type { Donnees } from '#lib/server/data/donnees.ts';
import type { Cellules } from '#lib/server/data/ecart.ts';
import { FEUILLES } from '#lib/server/data/donnees.ts';
import { texteDe } from '#lib/server/data/ecriture.ts';
import { rangDeFait } from '#lib/server/data/compile-structure.ts';
import type { LigneStructure } from '#lib/server/data/ligne-structure.ts';
import { byKey } from '#lib/server/data/ordre.ts';
import { type Groupe, GROUPES } from './groupe.ts';
import { nomLibre } from './nommage.ts';
import type { Rangee, Saisie } from './saisie.ts';
import type { Sujet } from './sujet.ts';

/** A row of the draft under the name that it has in its sheet. */
export type RangeeLue = { nom: string; ligne: Cellules; texte: Rangee };

/** A sheet of the draft as an editable value; empty when nothing is said of its subject. */
export function saisieDe(donnees: Donnees, sujet: Sujet): Saisie {
	const rangees = GROUPES[sujet.objet].flatMap((groupe) => rangeesLues(donnees, groupe, sujet.id));
	return Object.fromEntries(rangees.map(({ nom, texte }) => [nom, texte]));
}

/**
 * The rows of one group of a sheet. Several rows may have one name (a field that two sources give
 * otherwise): the second is `~2`, in the order of their evidence.
 */
export function rangeesLues(donnees: Donnees, groupe: Groupe, id: string): RangeeLue[] {
	const toutes: readonly { valeur: Cellules }[] = donnees[groupe.feuille].lignes;
	const siennes = toutes.map(({ valeur }) => valeur).filter((ligne) => groupe.sienne(ligne, id));
	const prises = new Set<string>();
	return siennes.sort(byKey(ordreDe(groupe))).map((ligne) => {
		const texte = texteDeLigne(groupe, ligne);
		const nom = nomLibre(groupe, texte, prises);
		prises.add(nom);
		return { nom, ligne, texte };
	});
}

/** The cells of a row as its file would write them. */
function texteDeLigne({ feuille }: Groupe, ligne: Cellules): Rangee {
	const colonnes = Object.keys(FEUILLES[feuille].shape);
	return Object.fromEntries(colonnes.map((nom) => [nom, texteDe(ligne[nom])]));
}

function ordreDe({ feuille, nommee }: Groupe) {
	return (ligne: Cellules) => {
		const nom = nommee.map((colonne) => texteDe(ligne[colonne]));
		const suite =
			feuille === 'structures' ? rangDeFait(ligne as LigneStructure) : [texteDe(ligne.etendue)];
		return [...nom, ...suite];
	};
}
