/** The value that fills the width of a chart: the largest known one, at least 1; null is unknown. */
export function scaleMax(values: readonly (number | null)[]): number {
	return Math.max(1, ...values.map((value) => value ?? 0));
}
