type Tete = { id: string; nom: string };

/** A pair as a cell of the matrix shows it. */
export type CaseMatrice = {
	ligne: Tete;
	colonne: Tete;
	href: string;
	/** SVG paint of its mark. */
	paint: string;
	/** The pair in one sentence: the name of the link. */
	phrase: string;
	/** Share in common, 0 to 1; null: unknown. */
	part: number | null;
};

/** Rows and columns that hold a cell at least, and what crosses in each place. */
export type Matrice = {
	lignes: (Tete & { cases: (CaseMatrice | null)[] })[];
	colonnes: Tete[];
	/** Pairs that are not drawn, beyond the bounds. */
	reste: number;
};

/** More rows or columns than this are no picture any more: the list has them all. */
export const TETES_AU_PLUS = 40;

/** Lays pairs out: who meets the most comes first, then by name. */
export function buildMatrice(cases: readonly CaseMatrice[]): Matrice {
	const lignes = ranked(cases.map(({ ligne }) => ligne));
	const colonnes = ranked(cases.map(({ colonne }) => colonne));
	const places = new Map(cases.map((une) => [`${une.ligne.id} ${une.colonne.id}`, une]));
	const drawn = lignes.map((ligne) => ({
		...ligne,
		cases: colonnes.map(({ id }) => places.get(`${ligne.id} ${id}`) ?? null)
	}));
	const shown = drawn.flatMap((ligne) => ligne.cases).filter((une) => une !== null).length;
	return { lignes: drawn, colonnes, reste: cases.length - shown };
}

function ranked(tetes: readonly Tete[]): Tete[] {
	const comptes = new Map<string, { tete: Tete; nombre: number }>();
	for (const tete of tetes) {
		const compte = comptes.get(tete.id) ?? { tete, nombre: 0 };
		compte.nombre++;
		comptes.set(tete.id, compte);
	}
	return [...comptes.values()]
		.sort((a, b) => b.nombre - a.nombre || (a.tete.nom < b.tete.nom ? -1 : 1))
		.slice(0, TETES_AU_PLUS)
		.map(({ tete }) => tete);
}

/** Side of the mark of a share, in pixels: three sizes that an eye tells apart; unknown is the middle. */
export function coteMarque(part: number | null): number {
	if (part === null) return 14;
	return part < 0.1 ? 8 : part < 0.5 ? 14 : 20;
}
