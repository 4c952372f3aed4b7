/** When something began and ended, as partial dates ("2019", "2019-07", "2019-07-14"). */
export type Periode = { depuis: string; jusqua: string | null };

/** Where a line stands, in percent of the width. */
export type LigneFrise = {
	/** The period in which it began: as wide as its date is vague. */
	debut: [number, number];
	/** Where it ends; 100 when it goes on. */
	fin: number;
};

export type Frise = { annees: { annee: number; part: number }[]; lignes: LigneFrise[] };

/** Years written under the axis, at most. */
const GRADUATIONS = 6;
const PAS = [1, 2, 5, 10, 20, 50];

/**
 * Lays periods out on one axis of years, from the first year to the end of that of `jusqua` (a date).
 * No period: no year.
 */
export function layoutFrise(periodes: readonly Periode[], jusqua: string): Frise {
	if (periodes.length === 0) return { annees: [], lignes: [] };
	const starts = periodes.map(({ depuis }) => etendue(depuis));
	const first = Math.floor(Math.min(...starts.map(([debut]) => debut)));
	const last = Math.max(Number(jusqua.slice(0, 4)) + 1, ...starts.map(([, fin]) => Math.ceil(fin)));
	const part = (moment: number) => round((100 * (moment - first)) / (last - first));
	const step = PAS.find((pas) => (last - first) / pas <= GRADUATIONS) ?? 100;
	const graduations = Array.from({ length: last - first }, (_, i) => first + i);
	return {
		annees: graduations
			.filter((annee) => annee % step === 0)
			.map((annee) => ({ annee, part: part(annee) })),
		lignes: periodes.map(({ jusqua: end }, i) => ({
			debut: [part(starts[i]![0]), part(starts[i]![1])],
			fin: end === null ? 100 : part(Math.min(etendue(end)[1], last))
		}))
	};
}

/** First and last moment of a partial date, in years: "2019-07" is from 2019.5 to 2019.583. */
function etendue(date: string): [number, number] {
	const [annee = 0, mois, jour] = date.split('-').map(Number);
	if (mois === undefined) return [annee, annee + 1];
	const debut = annee + (mois - 1) / 12;
	if (jour === undefined) return [debut, debut + 1 / 12];
	return [debut + (jour - 1) / 372, debut + jour / 372];
}

const round = (n: number) => Math.round(n * 100) / 100;
