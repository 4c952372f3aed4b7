import { VERDICTS, type Verdict } from '#lib/domain/chevauchement/verdict.ts';
import type { Chevauchements } from '#lib/domain/chevauchement/resultat.ts';

/** The figures that the sentence, the base and the legend of an overlap share. */
export type ComptesChevauchement = {
	/** Départements where a pair that the filter keeps meets, and those of them by verdict. */
	deux: number;
	verdicts: Record<Verdict, number>;
	/** Départements where both sets are present, on communes known to differ. */
	disjoints: number;
	/** Pairs of which the common territory is only possible. */
	possibles: number;
	/** Structures that are in both sets. */
	hybrides: number;
};

/** Counts what a result shows. */
export function comptesDe({
	departements,
	paires,
	gauche,
	droite
}: Chevauchements): ComptesChevauchement {
	const montres = departements.filter(({ montre }) => montre);
	const verdicts = Object.fromEntries(
		VERDICTS.map((verdict) => [verdict, montres.filter((d) => d.verdict === verdict).length])
	) as Record<Verdict, number>;
	return {
		deux: montres.filter(({ verdict }) => verdict !== null).length,
		verdicts,
		disjoints: montres.filter(({ occupation }) => occupation === 'disjoints').length,
		possibles: paires.filter(({ etendue }) => etendue === 'possible').length,
		hybrides: gauche.filter((s) => droite.includes(s)).length
	};
}
