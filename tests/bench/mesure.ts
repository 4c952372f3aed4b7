/** What a figure must hold: at most or at least so much, of itself or of its floor. */
export type Barre = { sens: 'max' | 'min'; limite: number; sur: 'valeur' | 'rapport' };

/** One figure of the bench, beside the floor that was measured in the same run. */
export type Mesure = {
	nom: string;
	/** Written after the number, in French; empty for a plain number. */
	unite: string;
	/** Null: this machine could not tell. */
	valeur: number | null;
	plancher: number | null;
	/**
	 * Median of the ratios of each round to its own floor, where rounds come in pairs: a machine that
	 * changes its pace from a round to the next changes both. Absent: value ÷ floor.
	 */
	rapport?: number | null;
	barre: Barre | null;
};

/** Figures that were taken in the same way, which `methode` says in a sentence or two. */
export type Groupe = {
	titre: string;
	methode: string;
	mesures: Mesure[];
	/** A curve, written beside the page. */
	figure?: { fichier: string; alternative: string; svg: string };
};

/** A figure against its floor; null without both. */
export function rapportDe({ valeur, plancher, rapport }: Mesure): number | null {
	if (rapport !== undefined) return rapport;
	return valeur === null || plancher === null ? null : valeur / plancher;
}

/** Whether a figure holds its bar; null when it has none, or could not be measured. */
export function tient(mesure: Mesure): boolean | null {
	const { barre } = mesure;
	const mesuree = barre?.sur === 'rapport' ? rapportDe(mesure) : mesure.valeur;
	if (barre === null || mesuree === null) return null;
	return barre.sens === 'max' ? mesuree <= barre.limite : mesuree >= barre.limite;
}

/** Middle of the values (the upper one of two); null when there are none. */
export function mediane(valeurs: readonly number[]): number | null {
	return [...valeurs].sort((a, b) => a - b)[valeurs.length >> 1] ?? null;
}

/** Rounds in pairs: the medians of both sides, and that of their ratios. */
export function paires(
	ours: readonly number[],
	floor: readonly number[]
): Pick<Mesure, 'valeur' | 'plancher' | 'rapport'> {
	const rapports = ours.map((value, tour) => value / floor[tour]!);
	return { valeur: mediane(ours), plancher: mediane(floor), rapport: mediane(rapports) };
}

export const auPlus = (limite: number): Barre => ({ sens: 'max', limite, sur: 'valeur' });
export const auPlusFois = (limite: number): Barre => ({ sens: 'max', limite, sur: 'rapport' });
export const auMoinsFois = (limite: number): Barre => ({ sens: 'min', limite, sur: 'rapport' });
