import type { CelluleChevauchement } from '#lib/domain/chevauchement/resultat.ts';
import { MOTS_VERDICT, VERDICTS, type Verdict } from '#lib/domain/chevauchement/verdict.ts';
import type { MotsEnsemble } from '#lib/view/chevauchement/ensemble.ts';

/** Name of the class of a département on the map of overlaps, of those that `peinture` knows. */
export function classeDe({
	montre,
	occupation,
	entiere,
	verdict
}: Omit<CelluleChevauchement, 'gauche' | 'droite' | 'paires'>): string {
	if (!montre) return 'voisins';
	const deux = entiere ? 'deux' : 'deux-p';
	switch (occupation) {
		case 'gauche':
		case 'droite':
			return `${occupation}-${entiere ? 'entiere' : 'partie'}`;
		case 'deux':
			return verdict === null ? deux : peintureVerdict(verdict, entiere);
		case 'meme-structure':
			return `${deux}-meme`;
		case 'disjoints':
			return 'disjoints';
		case 'aucune':
			return 'sans-structure';
	}
}

/** The mark of a verdict, on the overprint of the whole or of a part. */
export function peintureVerdict(verdict: Verdict, entiere = true): string {
	return `${entiere ? 'deux' : 'deux-p'}-${verdict}`;
}

/** A class of the legend with its number of départements. */
export type CaseLegende = { peinture: string; libelle: string; nombre: number };

/** The legend: three inks by two extents, then the marks, then what is no overlap. */
export type LegendeChevauchement = {
	encres: { libelle: string; entiere: CaseLegende; partie: CaseLegende }[];
	marques: CaseLegende[];
	autres: CaseLegende[];
};

/** Counts the classes of a map. Classes without a département stay. */
export function legendeDe(
	departements: readonly CelluleChevauchement[],
	mots: { gauche: MotsEnsemble; droite: MotsEnsemble }
): LegendeChevauchement {
	const montres = departements.filter(({ montre }) => montre);
	const count = (keep: (cellule: CelluleChevauchement) => boolean) => montres.filter(keep).length;
	const encre = (occupation: 'gauche' | 'droite' | 'deux', libelle: string) => {
		const moitie = (entiere: boolean): CaseLegende => ({
			peinture: classeDe({ montre: true, occupation, entiere, verdict: null }),
			libelle: `${libelle}, ${entiere ? 'tout le département' : 'une partie'}`,
			nombre: count((c) => c.occupation === occupation && c.entiere === entiere)
		});
		return { libelle, entiere: moitie(true), partie: moitie(false) };
	};
	const autre = (occupation: CelluleChevauchement['occupation'], libelle: string): CaseLegende => ({
		peinture: classeDe({ montre: true, occupation, entiere: true, verdict: null }),
		libelle,
		nombre: count((c) => c.occupation === occupation)
	});
	// Where the two meet by pairs that the filter leaves out, the overprint bears no mark.
	const hors = count(({ occupation, verdict }) => occupation === 'deux' && verdict === null);
	return {
		encres: [
			encre('gauche', `${mots.gauche.court} seul`),
			encre('droite', `${mots.droite.court} seul`),
			encre('deux', 'Les deux')
		],
		marques: VERDICTS.map((verdict) => ({
			peinture: peintureVerdict(verdict),
			libelle: MOTS_VERDICT[verdict].libelle,
			nombre: count((c) => c.verdict === verdict)
		})),
		autres: [
			...(hors === 0
				? []
				: [{ peinture: 'deux-p', libelle: 'Les deux, hors des filtres', nombre: hors }]),
			autre('meme-structure', 'Portés par la même structure'),
			autre('disjoints', 'Les deux, sur des communes différentes'),
			autre('aucune', 'Ni l’un ni l’autre')
		]
	};
}

/** The legend as one list, for pictures and for those who listen to it. */
export function casesDe({ encres, marques, autres }: LegendeChevauchement): CaseLegende[] {
	return [...encres.flatMap(({ entiere, partie }) => [entiere, partie]), ...marques, ...autres];
}
