import { sourcesOf } from '#lib/domain/fiche/source.ts';
import { filtreColonne } from '#lib/domain/lacune/colonne.ts';
import { etatDe } from '#lib/domain/lacune/lacune.ts';
import { secoursReader } from '#lib/domain/lacune/secours.ts';
import { solutionsUtiles } from '#lib/domain/lacune/solution.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { aidesLues, type AideLue } from '#lib/map/lacunes/liste.ts';
import type { ModeleLacunes } from '#lib/map/lacunes/modele.ts';
import { currentVoisinage } from '#lib/server/lieux.ts';
import { currentRelease } from '#lib/server/release.ts';
import { preuvesDe } from '#lib/view/preuves.ts';
import { sourcesReader, type LienSource } from '#lib/view/source.ts';
import { vueParDefaut } from '#lib/view/vue.ts';

/** A structure that could help, with what attests that it proposes the service. */
export type AideProuvee = AideLue & { liens: LienSource[] };

/** Shared solutions of a column, with what attests them. */
function solutionsDe({ vue, lues }: ModeleLacunes, colonne: number) {
	const { release } = currentRelease();
	const utiles = solutionsUtiles(release, vue.filtre, lues.colonnes[colonne]!);
	const liens = sourcesReader(
		sourcesOf(
			release,
			utiles.map(({ solution }) => solution)
		)
	);
	return utiles.map((utile) => ({
		...utile,
		liens: liens(utile.solution, `${utile.solution.nom} sert « ${lues.colonnes[colonne]!.nom} ».`)
	}));
}

/** The evidence of some structures on a column. */
function preuvesColonne({ vue, lues }: ModeleLacunes, colonne: number, slugs: readonly string[]) {
	const { release, cog } = currentRelease();
	const filtre = filtreColonne(vue.filtre, lues.colonnes[colonne]!);
	const preuves = preuvesDe(release, cog, { ...vueParDefaut(), filtre }, '', slugs);
	return (slug: string) => preuves[slug]?.services ?? [];
}

/** The selected département: the state of each column, and who could help where something lacks. */
export function panneauDe(index: Index, modele: ModeleLacunes) {
	const { noyau } = index;
	const { vue, lues, cible } = modele;
	const d = noyau.departements.findIndex(({ code }) => code === vue.departement);
	if (d < 0) return null;
	const secours = secoursReader(index, lues, currentVoisinage());
	const colonnes = lues.colonnes.flatMap((colonne, c) => {
		const etat = etatDe(lues, c, d);
		if (etat === null || (cible !== null && c !== cible)) return [];
		const manque = etat === 'absent' || etat === 'sans-structure' || etat === 'non-renseigne';
		const aides = manque ? aidesLues(noyau, secours(c, d)) : [];
		const liens = preuvesColonne(
			modele,
			c,
			aides.map(({ slug }) => slug)
		);
		return [
			{
				...colonne,
				etat,
				manque,
				aides: aides.map((aide): AideProuvee => ({ ...aide, liens: liens(aide.slug) })),
				solutions: manque ? solutionsDe(modele, c) : []
			}
		];
	});
	return { ...noyau.departements[d]!, montre: colonnes.length > 0, colonnes };
}

/** For the column that is asked: who could help each gap, the evidence of each once, solutions. */
export function secoursDe(index: Index, modele: ModeleLacunes) {
	const { lues, cible } = modele;
	if (cible === null) return null;
	const { noyau } = index;
	const secours = secoursReader(index, lues, currentVoisinage());
	const lacunes = lues.lignes
		.filter(({ etat, colonnes }) => etat !== 'non-renseigne' && colonnes.includes(cible))
		.map(({ departement, etat, population }) => {
			const { code, nom } = noyau.departements[departement]!;
			return { code, nom, etat, population, aides: aidesLues(noyau, secours(cible, departement)) };
		});
	const noms = new Map(lacunes.flatMap(({ aides }) => aides).map((a) => [a.slug, a.court]));
	const liens = preuvesColonne(modele, cible, [...noms.keys()]);
	return {
		lacunes,
		structures: [...noms].map(([slug, court]) => ({ slug, court, liens: liens(slug) })),
		solutions: solutionsDe(modele, cible)
	};
}
