import { voisins, type Voisins } from './projection.ts';
import type { ReseauAdoption } from './reseau.ts';

type Liens = Pick<ReseauAdoption, 'aretes' | 'solutions' | 'organisations'>;

/** Organisations and solutions that edges link to one another (numbers, ascending). */
export type Composante = { solutions: number[]; organisations: number[] };

/** The components, the one with the most organisations first. Solutions nobody has are alone. */
export function composantes(reseau: Liens): Composante[] {
	return composantesDe(voisins(reseau));
}

/** The components of any such lists of neighbours, in the same order. */
export function composantesDe(liens: Voisins): Composante[] {
	return walk(liens).sort(
		(a, b) =>
			b.organisations.length - a.organisations.length ||
			b.solutions.length - a.solutions.length ||
			(a.solutions[0] ?? Infinity) - (b.solutions[0] ?? Infinity)
	);
}

function walk({ deSolution, deOrganisation }: Voisins): Composante[] {
	const vues = { s: new Uint8Array(deSolution.length), o: new Uint8Array(deOrganisation.length) };
	const result: Composante[] = [];
	const spread = (piece: Composante, waiting: number[]) => {
		// Solutions are numbers from 0 up, organisations their complement (~).
		for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
			const solution = next >= 0;
			const place = solution ? next : ~next;
			(solution ? piece.solutions : piece.organisations).push(place);
			for (const other of (solution ? deSolution : deOrganisation)[place]!) {
				const vue = solution ? vues.o : vues.s;
				if (vue[other]) continue;
				vue[other] = 1;
				waiting.push(solution ? ~other : other);
			}
		}
		piece.solutions.sort((a, b) => a - b);
		piece.organisations.sort((a, b) => a - b);
		result.push(piece);
	};
	deSolution.forEach((_, s) => {
		if (vues.s[s]) return;
		vues.s[s] = 1;
		spread({ solutions: [], organisations: [] }, [s]);
	});
	deOrganisation.forEach((_, o) => {
		if (vues.o[o]) return;
		vues.o[o] = 1;
		spread({ solutions: [], organisations: [] }, [~o]);
	});
	return result;
}
