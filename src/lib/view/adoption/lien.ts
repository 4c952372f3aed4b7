import type { RoleAdoption } from '#lib/domain/adoption/filtre.ts';
import { ROLES_ADOPTION } from '#lib/domain/adoption/role.ts';
import type { Arete, ReseauAdoption } from '#lib/domain/adoption/reseau.ts';
import { phraseArete } from './phrase.ts';

/** All that links one organisation to one solution (their numbers), in one sentence. */
export type LienLu = {
	solution: number;
	organisation: number;
	/** The nearest of its roles. */
	role: RoleAdoption;
	annonce: boolean;
	phrase: string;
};

/** The pairs that edges link, each once, in the order of the edges. */
export function liensParPaire(reseau: ReseauAdoption): LienLu[] {
	const pairs = new Map<string, Arete[]>();
	for (const arete of reseau.aretes) {
		const key = `${arete.solution} ${arete.organisation}`;
		pairs.set(key, [...(pairs.get(key) ?? []), arete]);
	}
	const rank = ({ adoption }: Arete) => ROLES_ADOPTION.indexOf(adoption.role);
	return [...pairs.values()].map((aretes) => {
		const sorted = aretes.toSorted((a, b) => rank(a) - rank(b));
		const { solution, organisation, adoption } = sorted[0]!;
		const { role, etat } = adoption;
		const phrase = phraseArete(reseau, sorted);
		return { solution, organisation, role, annonce: etat === 'annonce', phrase };
	});
}
