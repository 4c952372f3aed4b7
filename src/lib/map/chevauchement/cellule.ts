import type { CelluleChevauchement, Occupation } from '#lib/domain/chevauchement/resultat.ts';
import { MOTS_VERDICT } from '#lib/domain/chevauchement/verdict.ts';
import type { MotsEnsemble } from '#lib/view/chevauchement/ensemble.ts';
import { espacer } from '#lib/view/espacer.js';
import { minuscule } from '#lib/view/mots.ts';
import { accord } from '#lib/view/nombre.ts';

export type MotsEnsembles = { gauche: MotsEnsemble; droite: MotsEnsemble };

/** Who is there, at the start of a line: "Les deux, sur tout le département". */
export function motsOccupation(
	{ montre, occupation, entiere }: CelluleChevauchement,
	{ gauche, droite }: MotsEnsembles
): string {
	if (!montre) return 'Hors des régions choisies';
	const etendue = entiere ? ', sur tout le département' : ', sur une partie';
	const mots: Record<Occupation, string> = {
		gauche: `${gauche.court} seul${etendue}`,
		droite: `${droite.court} seul${etendue}`,
		deux: `Les deux${etendue}`,
		disjoints: 'Les deux, sur des communes différentes',
		'meme-structure': 'Portés par la même structure',
		aucune: 'Ni l’un ni l’autre'
	};
	return mots[occupation];
}

/**
 * What one département shows, as its accessible name and the `<title>` of exports: "Haute-Garonne
 * (31) : les deux, sur une partie, coopération attestée, 1 paire".
 */
export function texteChevauchement(
	{ code, nom }: { code: string; nom: string },
	cellule: CelluleChevauchement,
	mots: MotsEnsembles
): string {
	const { montre, verdict, paires } = cellule;
	const faits = [
		minuscule(motsOccupation(cellule, mots)),
		...(montre && verdict !== null ? [MOTS_VERDICT[verdict].libelle.toLowerCase()] : []),
		...(montre && paires.length > 0 ? [accord(paires.length, 'paire')] : [])
	];
	return espacer(`${nom} (${code}) : ${faits.join(', ')}`);
}
