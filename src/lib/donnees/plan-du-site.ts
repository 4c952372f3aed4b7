import { adressePaire } from '#lib/domain/chevauchement/adresse.ts';
import { chevauchements } from '#lib/domain/chevauchement/chevauchements.ts';
import { FILTRE_CHEVAUCHEMENT_DEFAUT } from '#lib/domain/chevauchement/filtre.ts';
import { escapeXml } from '#lib/export/xml.js';
import type { ReseauDonnees } from './table.ts';

/** Most addresses that one sitemap may hold (sitemaps.org). */
export const ADRESSES_AU_PLUS = 50_000;
export const CHEMIN_PLAN = '/sitemap.xml';

/** Pages that say noindex, or the same as another: the map twice, forms and answers, the back office. */
const HORS_PLAN = /^\/(couverture$|exporter$|integrer(\/|$)|recherche(\/|$)|equipe(\/|$))/;

/** Paths of the pages that have no part of their address to choose, from the files of their routes. */
export function pagesFixes(fichiers: readonly string[]): string[] {
	return fichiers
		.map((fichier) => fichier.replace(/^.*?\/routes/, '').replace(/\/\+page\.svelte$/, '') || '/')
		.map((path) => path.replace(/\/\([^)]*\)/g, ''))
		.filter((path) => !path.includes('[') && !HORS_PLAN.test(path))
		.sort();
}

/** Paths of the pages of the release: what it names, then every territory. */
export function pagesDe({ release, cog, index }: ReseauDonnees): string[] {
	const { structures } = index.noyau;
	const { paires } = chevauchements(index, FILTRE_CHEVAUCHEMENT_DEFAUT);
	return [
		...release.axes.map(({ id }) => `/axes/${id}`),
		...release.structures.map(({ slug }) => `/structures/${slug}`),
		...release.solutions.map(({ slug }) => `/solutions/${slug}`),
		...paires.map((p) => adressePaire(structures[p.gauche]!.slug, structures[p.droite]!.slug)),
		...cog.departements.map(({ code }) => `/departements/${code}`),
		...cog.epci.map(({ code }) => `/epci/${code}`),
		...cog.communes.code.map((code) => `/communes/${code}`)
	];
}

const ENTETE = '<?xml version="1.0" encoding="UTF-8"?>\n';
const XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * The sitemap of some paths, each with the date of the release. Beyond `limite` of them, page null is
 * an index of the pages 1, 2…; a page that has no address is null.
 */
export function planDuSite(
	chemins: readonly string[],
	{ origine, date, page }: { origine: string; date: string; page: number | null },
	limite = ADRESSES_AU_PLUS
): string | null {
	const pages = Math.ceil(chemins.length / limite);
	const entree = (balise: string, adresse: string) =>
		`<${balise}><loc>${escapeXml(origine + adresse)}</loc><lastmod>${date}</lastmod></${balise}>`;
	if (page === null && pages > 1) {
		const suite = Array.from({ length: pages }, (_, i) =>
			entree('sitemap', `${CHEMIN_PLAN}?page=${i + 1}`)
		);
		return `${ENTETE}<sitemapindex ${XMLNS}>\n${suite.join('\n')}\n</sitemapindex>\n`;
	}
	const debut = ((page ?? 1) - 1) * limite;
	const siennes = chemins.slice(debut, debut + limite);
	if (siennes.length === 0) return null;
	const lignes = siennes.map((chemin) => entree('url', chemin));
	return `${ENTETE}<urlset ${XMLNS}>\n${lignes.join('\n')}\n</urlset>\n`;
}
