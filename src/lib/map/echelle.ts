/** Five classes at most, from the palest ink to the darkest: the names that `peinture` knows. */
export const ENCRES = ['s1', 's2', 's3', 's4', 's5'] as const;
export type Encre = (typeof ENCRES)[number];

/** Lower bounds of the classes of a measure, ascending, and the words of each class. */
export type Echelle = { bornes: number[]; libelles: string[] };

/** Lower bounds that a reader takes in at a glance. */
const PROGRESSIONS = [
	[1, 2, 3, 4, 5],
	[1, 2, 3, 5, 10],
	[1, 2, 5, 10, 20],
	[1, 5, 10, 15, 20],
	[1, 10, 20, 30, 40],
	[1, 10, 25, 50, 100],
	[1, 50, 100, 200, 500],
	[1, 200, 500, 1000, 2000]
];

/**
 * Classes of a whole number: the progression whose classes are the most evenly filled, so that the
 * breaks follow the numbers but stay round. Zeros and unknowns are left out: they have classes of
 * their own.
 */
export function echelleEntiere(valeurs: readonly number[]): Echelle {
	const positives = valeurs.filter((valeur) => valeur > 0);
	const max = Math.max(1, ...positives);
	const [first, ...others] = PROGRESSIONS.map((bornes) => bornes.filter((borne) => borne <= max));
	const best = others.reduce(
		(a, b) => (evenness(b, positives) > evenness(a, positives) + 1e-9 ? b : a),
		first!
	);
	return { bornes: best, libelles: best.map((borne, i) => rangeWords(borne, best[i + 1], max)) };
}

/** Classes of a share from 0 to 1. Fixed, since a share has a meaning of its own; the whole is apart. */
export const ECHELLE_PART: Readonly<Echelle> = {
	bornes: [0, 0.25, 0.5, 0.75, 1],
	libelles: [
		'moins de 25\u202f%',
		'25 à 50\u202f%',
		'50 à 75\u202f%',
		'plus de 75\u202f%',
		'100\u202f%'
	]
};

/** Class of a value that is known and above zero. */
export function encreDe({ bornes }: Readonly<Echelle>, valeur: number): Encre {
	let i = bornes.length - 1;
	while (i > 0 && valeur < bornes[i]!) i--;
	return DEGRADES[bornes.length - 1]![i]!;
}

// The palest ink is close to the sea and to the blank of "none": it is left for a fifth class.
const DEGRADES: readonly (readonly Encre[])[] = [
	['s3'],
	['s2', 's4'],
	['s2', 's4', 's5'],
	['s2', 's3', 's4', 's5'],
	ENCRES
];

// Entropy of the number of values per class.
function evenness(bornes: readonly number[], valeurs: readonly number[]): number {
	const comptes = bornes.map(
		(borne, i) => valeurs.filter((v) => v >= borne && v < (bornes[i + 1] ?? Infinity)).length
	);
	return comptes.reduce((sum, n) => {
		const p = n / valeurs.length;
		return n === 0 ? sum : sum - p * Math.log(p);
	}, 0);
}

function rangeWords(borne: number, next: number | undefined, max: number): string {
	if (next === undefined) return borne === max ? `${borne}` : `${borne} et plus`;
	return next - borne === 1 ? `${borne}` : `${borne} à ${next - 1}`;
}
