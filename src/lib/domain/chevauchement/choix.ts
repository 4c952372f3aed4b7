import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Contact } from './contact.ts';
import type { FiltreChevauchement } from './filtre.ts';
import type { Verdict } from './verdict.ts';

/** The bit of each facet in what `refus` answers. */
export const REFUS = { famille: 1, region: 2, verdict: 4, bordure: 8 } as const;

type Choix = Pick<FiltreChevauchement, 'familles' | 'regions' | 'verdicts' | 'bordures'>;

/**
 * Which facets refuse a pair: one bit each, 0 when it is kept. Throws on an id that the release does
 * not know.
 */
export function refusDe(
	{ noyau, structures, departements }: Index,
	filtre: Choix
): (contact: Contact, verdict: Verdict) => number {
	const familles = places(noyau.familles, filtre.familles);
	const regions = places(
		noyau.regions.map(({ code }) => ({ id: code })),
		filtre.regions
	);
	return ({ gauche, droite, lieux, bordure }, verdict) => {
		const famille = [gauche, droite].some((s) => familles.has(structures.famille[s]!));
		const region = lieux.some(({ departement }) => regions.has(departements.region[departement]!));
		const chosen = filtre.verdicts.length === 0 || filtre.verdicts.includes(verdict);
		return (
			(famille || familles.size === 0 ? 0 : REFUS.famille) |
			(region || regions.size === 0 ? 0 : REFUS.region) |
			(chosen ? 0 : REFUS.verdict) |
			(bordure && !filtre.bordures ? REFUS.bordure : 0)
		);
	};
}

function places(entites: readonly { id: string }[], ids: readonly string[]): Set<number> {
	return new Set(
		ids.map((id) => {
			const found = entites.findIndex((entite) => entite.id === id);
			if (found >= 0) return found;
			throw new RangeError(
				`« ${id} » est inconnu. Valeurs possibles : ${entites.map((e) => e.id).join(', ')}.`
			);
		})
	);
}
