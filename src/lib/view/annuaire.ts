import { COLONNES_ANNUAIRE, type ColonneAnnuaire } from '#lib/domain/annuaire/ordre.ts';
import type { Avis } from './avis.ts';
import { serialiseVue } from './ecriture-vue.ts';
import { parseVue } from './lecture-vue.ts';
import type { Referentiel } from './parametre.ts';
import type { Vue } from './vue.ts';

/** Everything visible of the directory that a URL restores. */
export type VueAnnuaire = {
	vue: Vue;
	/** What was typed, trimmed. */
	recherche: string;
	colonne: ColonneAnnuaire;
	decroissant: boolean;
};

const PAGE = '/structures';

/** Longest text that is looked for. */
const LONGUEUR = 80;

/**
 * Reads the directory's view from a query: the filters of every view, `q` (text) and `tri` (a
 * column, with a leading hyphen downwards). An unknown `tri` falls back to names. Never throws.
 */
export function parseAnnuaire(
	params: URLSearchParams,
	referentiel: Referentiel
): { annuaire: VueAnnuaire; avis: Avis[] } {
	const reste = new URLSearchParams(params);
	for (const propre of ['q', 'tri']) reste.delete(propre);
	const { vue, avis } = parseVue(reste, referentiel);
	const tri = params.get('tri') ?? '';
	const colonne = COLONNES_ANNUAIRE.find((nom) => tri === nom || tri === `-${nom}`);
	const annuaire = {
		vue,
		recherche: (params.get('q') ?? '').trim().slice(0, LONGUEUR),
		colonne: colonne ?? 'nom',
		decroissant: colonne !== undefined && tri.startsWith('-')
	};
	return { annuaire, avis };
}

/** The address of a view of the directory; defaults are absent. */
export function adresseAnnuaire({ vue, recherche, colonne, decroissant }: VueAnnuaire): string {
	const tri = colonne === 'nom' && !decroissant ? '' : `${decroissant ? '-' : ''}${colonne}`;
	const query = [
		recherche === '' ? '' : `q=${encodeURIComponent(recherche)}`,
		serialiseVue(vue),
		tri === '' ? '' : `tri=${tri}`
	].filter((part) => part !== '');
	return query.length === 0 ? PAGE : `${PAGE}?${query.join('&')}`;
}

/** The same view sorted by a column: a second choice of the same column turns it over. */
export function trie(annuaire: VueAnnuaire, colonne: ColonneAnnuaire): VueAnnuaire {
	const decroissant = annuaire.colonne === colonne && !annuaire.decroissant;
	return { ...annuaire, colonne, decroissant };
}
