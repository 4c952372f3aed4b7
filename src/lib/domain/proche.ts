/**
 * The candidate nearest to `valeur` by edit distance, accents and case ignored, or null when none
 * is near enough to be worth a question (more than a third of the letters differ).
 */
export function nearest(valeur: string, candidats: Iterable<string>): string | null {
	const cible = fold(valeur);
	const limite = Math.max(1, Math.floor(cible.length / 3));
	let best: string | null = null;
	let bestDistance = limite + 1;
	for (const candidat of candidats) {
		const distance = editDistance(cible, fold(candidat), bestDistance);
		if (distance < bestDistance) [best, bestDistance] = [candidat, distance];
	}
	return best;
}

/** "Vouliez-vous dire…" when something is near, else the list when it is short, else null. */
export function suggestion(valeur: string, candidats: readonly string[]): string | null {
	const proche = nearest(valeur, candidats);
	if (proche !== null) return `Vouliez-vous dire « ${proche} » ?`;
	if (candidats.length > 0 && candidats.length <= 12) {
		return `Valeurs possibles : ${candidats.join(', ')}.`;
	}
	return null;
}

function fold(texte: string): string {
	return texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Levenshtein distance with swaps of neighbours, abandoned as soon as it reaches `plafond`. */
function editDistance(a: string, b: string, plafond: number): number {
	if (Math.abs(a.length - b.length) >= plafond) return plafond;
	let avant: number[] = [];
	let ligne = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const suivante = [i];
		for (let j = 1; j <= b.length; j++) {
			const cout = a[i - 1] === b[j - 1] ? 0 : 1;
			let pas = Math.min(at(ligne, j) + 1, at(suivante, j - 1) + 1, at(ligne, j - 1) + cout);
			const echange = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			if (echange) pas = Math.min(pas, at(avant, j - 2) + 1);
			suivante.push(pas);
		}
		if (Math.min(...suivante) >= plafond) return plafond;
		[avant, ligne] = [ligne, suivante];
	}
	return at(ligne, b.length);
}

function at(ligne: number[], index: number): number {
	return ligne[index] ?? Infinity;
}
