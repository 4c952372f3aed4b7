import type { Adoption } from '#lib/domain/adoption.ts';
import type { ReseauAdoption } from '#lib/domain/adoption/reseau.ts';
import { entier, hasard } from './hasard.ts';

/** An invented network of shared solutions, as large as asked: it describes nothing real. */
export type Taille = {
	organisations: number;
	solutions: number;
	/** Solutions that an organisation uses, at most. */
	usages: number;
};

const preuve = { sources: ['source'], date: null, confiance: 'haute', note: null } as const;
const numero = (n: number) => String(n).padStart(5, '0');

/**
 * Each solution has a promoter among the first organisations; each organisation uses some solutions,
 * the first ones oftener, as in the facts. The same size always gives the same network.
 */
export function genereAdoptions({ organisations, solutions, usages }: Taille): ReseauAdoption {
	const alea = hasard(organisations + solutions);
	const porteurs = Math.max(1, Math.min(solutions, organisations >> 2));
	const aretes: ReseauAdoption['aretes'] = [];
	const add = (solution: number, organisation: number, role: Adoption['role']) => {
		const slug = `organisation-${numero(organisation)}`;
		const adoption: Adoption = {
			solution: `solution-${numero(solution)}`,
			organisation: { slug, nom: `Organisation ${organisation}`, type: 'structure' },
			role,
			etat: 'en-service',
			depuis: null,
			jusqua: null,
			hebergement: null,
			...preuve,
			sources: [...preuve.sources]
		};
		aretes.push({ solution, organisation, adoption });
	};
	for (let s = 0; s < solutions; s++) add(s, entier(alea, porteurs), 'promoteur');
	for (let o = 0; o < organisations; o++) {
		for (let left = 1 + entier(alea, usages); left > 0; left--) {
			add(Math.min(entier(alea, solutions), entier(alea, solutions)), o, 'adoptant');
		}
	}
	return { ...nodes(organisations, solutions), aretes, nonDatees: [], agregees: [], masques: 0 };
}

function nodes(organisations: number, solutions: number) {
	return {
		solutions: Array.from({ length: solutions }, (_, s) => ({
			slug: `solution-${numero(s)}`,
			nom: `Solution engendrée numéro ${s}`,
			alias: [],
			origine: 'autre' as const,
			couche: 'solution' as const,
			description: null,
			licence: null,
			depot: null,
			etat: 'inconnu' as const,
			axes: [],
			...preuve,
			sources: [...preuve.sources]
		})),
		organisations: Array.from({ length: organisations }, (_, o) => ({
			slug: `organisation-${numero(o)}`,
			nom: `Organisation engendrée numéro ${o}`,
			type: 'structure' as const,
			structure: o
		}))
	};
}
