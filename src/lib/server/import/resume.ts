import { isDeepStrictEqual } from 'node:util';
import type { Cellules, Ecart } from '#lib/server/data/ecart.ts';

/** Rows that a change removes, without another that takes their place in the same field. */
export function retraits(ecarts: readonly Ecart[]): Ecart[] {
	const venues = new Set(ecarts.filter(({ apres }) => apres).map(placeDe));
	return ecarts.filter((ecart) => !ecart.apres && !venues.has(placeDe(ecart)));
}

/** What must be said again when rows would go away and `dites` is not their number; null: go on. */
export function aConfirmer(ecarts: readonly Ecart[], dites: number): string | null {
	const partis = retraits(ecarts).length;
	if (partis === dites) return null;
	return `${partis} lignes seraient retirées. Si c’est voulu : --retirer ${partis}.`;
}

/** A structure's field is one place, whatever its value. */
function placeDe({ feuille, cle }: Ecart): string {
	const parts = JSON.parse(feuille === 'documents' ? JSON.stringify([cle]) : cle) as unknown[];
	return JSON.stringify([feuille, ...(feuille === 'structures' ? parts.slice(0, 2) : parts)]);
}

/** Rows of a change that are listed; all are counted. */
const LISTEES = 50;

/** What a change does, row by row and cell by cell, in French. */
export function formatEcarts(ecarts: readonly Ecart[]): string {
	if (ecarts.length === 0) return 'Aucun changement.';
	const nouvelles = ecarts.filter(({ avant }) => !avant).length;
	const retirees = ecarts.filter(({ apres }) => !apres).length;
	const changees = ecarts.length - nouvelles - retirees;
	const reste = ecarts.length - LISTEES;
	return [
		`Ce qui change : ${nouvelles} lignes ajoutées, ${changees} modifiées, ${retirees} retirées.`,
		...ecarts.slice(0, LISTEES).map(formatEcart),
		...(reste > 0 ? [`  … et ${reste} autres`] : [])
	].join('\n');
}

function formatEcart({ feuille, cle, avant, apres }: Ecart): string {
	const nom =
		feuille === 'documents' ? cle : (JSON.parse(cle) as string[]).filter(Boolean).join(' › ');
	if (!avant) return `  + ${feuille} : ${nom}`;
	if (!apres) return `  - ${feuille} : ${nom}`;
	return [`  ~ ${feuille} : ${nom}`, ...cellules(avant, apres)].join('\n');
}

function cellules(avant: Cellules, apres: Cellules): string[] {
	const dire = (cellule: unknown) =>
		cellule === null
			? 'vide'
			: typeof cellule === 'string'
				? `« ${cellule} »`
				: JSON.stringify(cellule);
	return Object.keys(apres)
		.filter((nom) => !isDeepStrictEqual(avant[nom], apres[nom]))
		.map((nom) => `      ${nom} : ${dire(avant[nom])} → ${dire(apres[nom])}`);
}
