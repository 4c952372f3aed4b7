import { nearest } from '#lib/domain/proche.ts';
import { NATURES_SOURCE, sourceSchema } from '#lib/domain/source.ts';
import { listeDe, parMot } from './faits.ts';
import type { ReseauApi } from './reseau.ts';
import type { Collection } from './route.ts';

/** The documents that facts quote. */
export function sources({ release }: ReseauApi): Collection {
	const presentation = {
		nom: 'sources',
		titre: 'Les sources',
		sens: 'Un document cité : titre, éditeur, adresse, nature, jour de lecture.',
		exemple: 'nature=validee',
		schema: sourceSchema.meta({ id: 'Source' }),
		un: parCle('source', 'Identifiant de la source.', release.sources, 'id', ({ titre }) => titre)
	};
	return listeDe(presentation, release.sources, [
		parMot('nature', 'Fiche validée, entretien ou source publique.', NATURES_SOURCE, (source) => [
			source.nature
		])
	]);
}

/** How one entry of a list is read by its key; the nearest key when none has it. */
export function parCle<K extends string, T extends Record<K, string>>(
	cle: string,
	sens: string,
	entrees: readonly T[],
	champ: K,
	nomDe: (entree: T) => string
): NonNullable<Collection['un']> {
	return {
		cle,
		sens,
		exemple: entrees[0]?.[champ] ?? '',
		lire: (asked) => {
			const same = (one: string) => one.toLowerCase() === asked.toLowerCase();
			const trouve = entrees.find((entree) => same(entree[champ]));
			if (trouve) return { trouve };
			const keys = entrees.map((entree) => entree[champ]);
			const near = nearest(asked.slice(0, 80), keys);
			const found = entrees.filter((entree) => entree[champ] === near);
			return { proches: found.map((entree) => ({ cle: entree[champ], nom: nomDe(entree) })) };
		}
	};
}
