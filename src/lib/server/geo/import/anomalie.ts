/** A fault of an imported file, told so that the operator can mend it. */
export type Anomalie = {
	code: string;
	/** Where, as a JSON pointer (RFC 6901); "" is the whole file. */
	pointeur: string;
	message: string;
	/** What to do about it. */
	correction: string;
};

/** Faults kept in memory; the others are only counted. */
const KEPT = 1000;

/** A refused import: nothing was changed. */
export class ImportRefuse extends Error {
	readonly anomalies: Anomalie[];
	readonly total: number;

	constructor(anomalies: Anomalie[]) {
		super(describe(anomalies[0]!));
		this.name = 'ImportRefuse';
		this.anomalies = anomalies.slice(0, KEPT);
		this.total = anomalies.length;
	}
}

/** Stops the reading of one object, or of the file. */
export function refuse(code: string, pointeur: string, message: string, correction: string): never {
	throw new ImportRefuse([{ code, pointeur, message, correction }]);
}

/** One line: code, place, fault, remedy. */
export function describe({ code, pointeur, message, correction }: Anomalie): string {
	return `${code}${pointeur === '' ? '' : ` (${pointeur})`} : ${message} ${correction}`;
}
