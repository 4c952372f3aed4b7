import type { Axe } from './axe.ts';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import { ETATS, type Etat } from './etat.ts';
import { FILTRE_DEFAUT, type Filtre } from './filtre.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Choix } from './visibilite.ts';

/** One axe over the whole country, in counts and in départements. */
export type AxeResume = {
	axe: Axe;
	/** Number of départements per state; the six are there, zeros too. */
	comptes: Record<Etat, number>;
	/** Codes of the départements in each state, in the order of `ETATS`. */
	groupes: { etat: Etat; codes: string[] }[];
	/** Members that propose it, and members that announced it and propose nothing of it yet. */
	proposent: number;
	annoncent: number;
};

/** Orders of the axes: that of the study, or the most covered first. */
export const TRIS_AXES = ['etude', 'couvert'] as const;
export type TriAxes = (typeof TRIS_AXES)[number];

/** The 12 axes, members only, as a choice of evidence shows them. */
export function resumeAxes(index: Index, choix: Choix, tri: TriAxes = 'etude'): AxeResume[] {
	const resumes = index.noyau.axes.map((axe) => resume(index, axe, choix));
	if (tri === 'etude') return resumes;
	return resumes.sort(
		(a, b) => b.comptes.couvert - a.comptes.couvert || b.comptes.partiel - a.comptes.partiel
	);
}

function resume(index: Index, axe: Axe, { confiance, source }: Choix): AxeResume {
	const filtre: Filtre = { ...FILTRE_DEFAUT, confiance, source, axes: [axe.id] };
	const { etat, comptes, parEtatAxe } = couverture(index, filtre);
	const { departements } = index.noyau;
	return {
		axe,
		comptes: comptesDe(comptes),
		groupes: ETATS.map((nom, numero) => ({
			etat: nom,
			codes: departements.flatMap(({ code }, d) => (etat[d] === numero ? code : []))
		})).filter(({ codes }) => codes.length > 0),
		proposent: parEtatAxe[3]!,
		annoncent: parEtatAxe[2]!
	};
}

/** Counts per state by name, from the counts of a coverage. */
export function comptesDe(comptes: ArrayLike<number>): Record<Etat, number> {
	return Object.fromEntries(ETATS.map((etat, i) => [etat, comptes[i]!])) as Record<Etat, number>;
}
