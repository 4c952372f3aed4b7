/** The first year that can be asked: no edge is known before. */
const PREMIERE_ANNEE = 2008;

/** The years that can be asked of a release, up to its own, the latest first. */
export function anneesDe({ release }: { release: { date: string } }): string[] {
	const last = Number(release.date.slice(0, 4));
	return Array.from({ length: last - PREMIERE_ANNEE + 1 }, (_, i) => String(last - i));
}
