import { ROLES, type ChoixAdhesion } from '#lib/domain/filtre.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Ensemble } from './filtre.ts';

/**
 * Numbers of the structures of a set, ascending: those of one of its roles, of one of its families,
 * or picked by hand; members only unless `adhesion` says otherwise. Throws on an unknown id.
 */
export function membresDe(
	{ noyau, structures }: Index,
	{ roles, familles, structures: slugs }: Ensemble,
	adhesion: ChoixAdhesion
): number[] {
	const bits = roles.reduce((masque, role) => masque | (1 << ROLES.indexOf(role)), 0);
	const chosen = new Set(
		familles.map((id) => known(id, 'famille', (x) => noyau.familles.findIndex((f) => f.id === x)))
	);
	const picked = new Set(
		slugs.map((slug) =>
			known(slug, 'structure', (x) => noyau.structures.findIndex((s) => s.slug === x))
		)
	);
	return noyau.structures.flatMap((_, s) => {
		if (adhesion === 'membres' && structures.membre[s] === 0) return [];
		const kept =
			(bits & structures.roles[s]!) !== 0 || chosen.has(structures.famille[s]!) || picked.has(s);
		return kept ? [s] : [];
	});
}

function known(id: string, nom: string, find: (id: string) => number): number {
	const found = find(id);
	if (found >= 0) return found;
	throw new RangeError(`${nom} inconnue : « ${id} ».`);
}
