import { stringify } from 'csv-stringify/sync';
import type { Solution } from '#lib/domain/solution.ts';
import type { NomFeuille } from './cle.ts';
import { type Donnees, FEUILLES } from './donnees.ts';
import type { Cellules } from './ecart.ts';
import { SEPARATEUR } from './lecteur.ts';

/** The header of a type, and its rows as the texts that its reader takes. */
export function textesDe(donnees: Donnees, type: NomFeuille): string[][] {
	const colonnes = Object.keys(FEUILLES[type].shape);
	const lignes = donnees[type].lignes as { valeur: Cellules }[];
	return [colonnes, ...lignes.map(({ valeur }) => colonnes.map((nom) => texteDe(valeur[nom])))];
}

/** The rows of a type as a file of data/: read again, they are the same facts. */
export function feuilleCsv(donnees: Donnees, type: NomFeuille): string {
	return stringify(textesDe(donnees, type), {
		bom: true,
		delimiter: ';',
		quoted_match: /[\r\n]/
	});
}

/** A cell as the text that its reader takes: null is empty. */
export function texteDe(cellule: unknown): string {
	if (cellule === null || cellule === undefined) return '';
	return Array.isArray(cellule) ? cellule.map(partieDe).join(SEPARATEUR) : String(cellule);
}

/** A value of a list; an axis of a solution says why it is linked. */
function partieDe(partie: string | Solution['axes'][number]): string {
	if (typeof partie === 'string') return partie;
	const { axe, sousThematique, fondement } = partie;
	return `${sousThematique ? `${axe}/${sousThematique}` : axe}:${fondement}`;
}
