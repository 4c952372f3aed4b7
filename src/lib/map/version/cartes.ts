import { type AxeResume, resumeAxes } from '#lib/domain/axe-resume.ts';
import { ETATS, type Etat, MOTS_ETAT } from '#lib/domain/etat.ts';
import { FILTRE_DEFAUT } from '#lib/domain/filtre.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { espacer } from '#lib/view/espacer.js';
import { accord } from '#lib/view/nombre.ts';

/** An axis, and how many départements change their state for it. */
export type AxeChange = { id: string; nom: string; nombre: number };

type Groupes = AxeResume['groupes'];

/** Two maps of one axis under one legend, before and after. */
export type CartesVersion = {
	axe: AxeChange;
	legende: { etat: Etat; libelle: string; avant: number; apres: number }[];
	avant: Groupes;
	apres: Groupes;
	/** What the pair of maps shows, in one sentence. */
	phrase: string;
};

/** The axes for which some départements change, the most changed first; ties in the study's order. */
export function axesChanges(avant: Index, apres: Index): AxeChange[] {
	const [old, now] = [avant, apres].map((index) => resumeAxes(index, FILTRE_DEFAUT));
	return old!
		.map(({ axe, groupes }, i) => ({
			...{ id: axe.id, nom: axe.nom },
			nombre: changees(groupes, now![i]!.groupes)
		}))
		.filter(({ nombre }) => nombre > 0)
		.sort((a, b) => b.nombre - a.nombre);
}

/** The maps of one axis before and after. Throws on an axis that one of them does not know. */
export function cartesDe(avant: Index, apres: Index, axe: AxeChange): CartesVersion {
	const [old, now] = [avant, apres].map((index) => {
		const found = resumeAxes(index, FILTRE_DEFAUT).find((resume) => resume.axe.id === axe.id);
		if (!found) throw new Error(`unknown axis: ${axe.id}`);
		return found;
	}) as [AxeResume, AxeResume];
	return {
		axe,
		legende: ETATS.map((etat) => ({
			...{ etat, libelle: MOTS_ETAT[etat].libelle },
			...{ avant: old.comptes[etat], apres: now.comptes[etat] }
		})),
		...{ avant: old.groupes, apres: now.groupes },
		phrase: espacer(
			`${axe.nom} : ${accord(axe.nombre, 'département change', 'départements changent')} d’état.`
		)
	};
}

function changees(avant: Groupes, apres: Groupes): number {
	const etats = new Map(avant.flatMap(({ etat, codes }) => codes.map((code) => [code, etat])));
	return apres
		.flatMap(({ etat, codes }) => codes.map((code) => [code, etat] as const))
		.filter(([code, etat]) => etats.get(code) !== etat).length;
}
