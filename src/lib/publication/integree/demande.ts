import { estRefus } from '#lib/publication/demande.ts';
import type { Cadre } from '#lib/view/integration/extrait.ts';
import { parseReglages, type Reglages } from '#lib/view/integration/reglages.ts';
import { vueDe } from '#lib/view/integration/vue.ts';
import { lireIntegree } from './lecture.ts';
import { nomDe, type VueIntegree } from './vue.ts';

/** A view that may leave, and what its snippets say. */
export type Integrable = { lue: VueIntegree; cadre: Cadre };

/**
 * The embed of an address of this site, whole or not, of a page or of a frame; null when it is none.
 * `reglages`: those of the builder, else those of the address. Compared, never fetched.
 */
export function integrableDe(
	adresse: string,
	origine: string,
	reglages?: URLSearchParams
): Integrable | null {
	const url = URL.canParse(adresse, origine) ? new URL(adresse, origine) : null;
	const vue = url?.origin === origine ? vueDe(url.pathname) : null;
	if (!url || vue === null) return null;
	const asked = reglages?.size ? parseReglages(url.searchParams).reste : url.searchParams;
	const query = new URLSearchParams([...asked, ...(reglages ?? [])]);
	const lue = lireIntegree(vue, query, origine);
	if (estRefus(lue)) return null;
	return { lue, cadre: cadreDe(vue, lue, origine) };
}

function cadreDe(vue: string, lue: VueIntegree, origine: string): Cadre {
	const { requete, verrou, reglages: lus } = lue;
	// A place that was not understood is not passed on.
	const reglages: Reglages = { ...lus, territoire: verrou?.id ?? null };
	return { vue, requete, reglages, titre: nomDe(lue), origine };
}
