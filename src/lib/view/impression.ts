import type { FicheLieu } from '#lib/domain/lieu/fiche.ts';

/** Letters on a line of the column of facts, and of the column of neighbours, at `CORPS_MAX`. */
const LIGNE = { faits: 74, ailleurs: 26, suite: 44 };
/** Lines of the table and of what follows that an A4 page holds at `CORPS_MAX`. */
const PAGE = 40;
/** Sizes of the letters, in points. */
const CORPS_MAX = 7.5;
const CORPS_MIN = 5.5;
/** What a source takes on its line, in letters. */
const SOURCE = 22;

/**
 * Size of the letters with which the page of a place holds on one A4 page, in points by quarters: it
 * follows the number of lines of the table and of what is under it. An estimate, checked on every
 * département by printing it.
 */
export function corpsImprime(fiche: FicheLieu): number {
	const corps = CORPS_MAX * Math.sqrt(PAGE / Math.max(lines(fiche), PAGE));
	return Math.max(CORPS_MIN, Math.floor(corps * 4) / 4);
}

function lines({ axes, relations, solutions, structures }: FicheLieu): number {
	const table = axes.map(({ propositions, ailleurs, sousThematiques }) => {
		const facts = propositions.map(({ structure, services }) => {
			const names = services.map(
				({ sousThematique: id, sources }) =>
					(sousThematiques.find((s) => s.id === id)?.nom.length ?? 14) + SOURCE * sources.length
			);
			return wrapped(structures[structure]!.court.length + 12 + sum(names), LIGNE.faits);
		});
		const near = ailleurs.map((a) => a.court.length + 5 * a.departements.length);
		return Math.max(1, sum(facts), wrapped(sum(near), LIGNE.ailleurs));
	});
	const left = sum(
		relations.map(({ sources }) => wrapped(50 + SOURCE * sources.length, LIGNE.suite))
	);
	const right = sum(
		solutions.map(({ adoptions, solution }) =>
			wrapped(
				solution.nom.length + sum(adoptions.map((a) => 24 + SOURCE * a.sources.length)),
				LIGNE.suite
			)
		)
	);
	return sum(table) + Math.max(left + 4, right / 2) + 3 * Math.ceil(structures.length / 3) - 3;
}

const wrapped = (letters: number, line: number) => Math.ceil(letters / line);
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
