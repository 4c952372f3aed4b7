import { chevauchements } from '#lib/domain/chevauchement/chevauchements.ts';
import {
	FILTRE_CHEVAUCHEMENT_DEFAUT,
	type FiltreChevauchement
} from '#lib/domain/chevauchement/filtre.ts';
import type { Paire } from '#lib/domain/chevauchement/paire.ts';
import type { Chevauchements } from '#lib/domain/chevauchement/resultat.ts';
import type { Structure } from '#lib/domain/structure.ts';
import type { Cog } from '#lib/domain/cog.ts';
import { indexOf, structure } from '../fabrique.ts';

/** The default filter of overlaps, changed. */
export function filtreCh(change: Partial<FiltreChevauchement> = {}): FiltreChevauchement {
	return { ...structuredClone(FILTRE_CHEVAUCHEMENT_DEFAUT), ...change };
}

/** A historical OPSN, an operator of very fast broadband, and one that is both. */
export const opsn = (slug: string): Structure => structure(slug);
export const thd = (slug: string): Structure =>
	structure(slug, { famille: 'thd', roles: ['operateur-thd'] });
export const hybride = (slug: string): Structure =>
	structure(slug, { famille: 'thd', roles: ['opsn-historique', 'operateur-thd'] });

type Faits = Partial<Parameters<typeof indexOf>[0]>;

/** Overlaps of `t` (THD) and `o` (OPSN), or of the structures given. */
export function croise(
	faits: Faits,
	change: Partial<FiltreChevauchement> = {},
	cog?: Cog
): Chevauchements {
	const index = indexOf({ structures: [opsn('o'), thd('t')], ...faits }, cog);
	return chevauchements(index, filtreCh(change));
}

/** The only pair of `t` and `o`; null when they do not meet. */
export function paireDe(
	faits: Faits,
	change: Partial<FiltreChevauchement> = {},
	cog?: Cog
): Paire | null {
	return croise(faits, { bordures: true, ...change }, cog).paires[0] ?? null;
}
