import type { LigneAnnuaire } from './annuaire.ts';
import { compareNoms } from '#lib/domain/nom.ts';

/** Columns of the directory that can be sorted. */
export const COLONNES_ANNUAIRE = [
	'nom',
	'sigle',
	'famille',
	'statut',
	'departements',
	'axes',
	'creation'
] as const;
export type ColonneAnnuaire = (typeof COLONNES_ANNUAIRE)[number];

/** What a line is sorted by; null is unknown, and comes last both ways. */
const VALEUR: Record<ColonneAnnuaire, (ligne: LigneAnnuaire) => string | number | null> = {
	nom: ({ nom }) => nom,
	sigle: ({ sigle }) => sigle,
	famille: ({ famille }) => famille,
	statut: ({ statut }) => statut,
	departements: ({ departements }) => departements.length,
	axes: ({ axes }) => axes.length,
	creation: ({ anneeCreation }) => anneeCreation
};

/** The lines by one column, upwards or downwards; equal lines stay in the order of their names. */
export function sortAnnuaire(
	lignes: readonly LigneAnnuaire[],
	colonne: ColonneAnnuaire,
	decroissant: boolean
): LigneAnnuaire[] {
	const valeur = VALEUR[colonne];
	const signe = decroissant ? -1 : 1;
	return lignes.toSorted((a, b) => {
		const [x, y] = [valeur(a), valeur(b)];
		if (x === null || y === null) return Number(x === null) - Number(y === null) || parNom(a, b);
		const order =
			typeof x === 'number' && typeof y === 'number' ? x - y : compareNoms(String(x), String(y));
		return signe * order || parNom(a, b);
	});
}

const parNom = (a: LigneAnnuaire, b: LigneAnnuaire) => compareNoms(a.nom, b.nom);

/** The lines before and after a structure; null at an end, or when it is not there. */
export function autourDe(lignes: readonly LigneAnnuaire[], slug: string) {
	const rang = lignes.findIndex((ligne) => ligne.slug === slug);
	return {
		precedente: lignes[rang - 1] ?? null,
		suivante: rang < 0 ? null : (lignes[rang + 1] ?? null)
	};
}
