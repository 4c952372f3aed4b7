import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import type { Grille } from '#lib/export/figure-grille.ts';
import type { Figure } from '#lib/export/figure.ts';
import type { Feuillet } from '#lib/export/publication.ts';
import { lireCarte, type CarteIntegrable } from '#lib/map/integration.ts';
import { buildPlanche } from '#lib/map/planche.ts';
import { currentPlan } from '#lib/server/plan.ts';
import { currentRelease } from '#lib/server/release.ts';
import { indexDe } from '#lib/server/simulation.ts';
import { texteDe } from '#lib/view/fragment.ts';
import { parseSimulation } from '#lib/view/simulation/lecture.ts';
import type { CorpsCarte, CorpsGrille, VueLue } from './vue.ts';

/** A map whose départements lead to the same view with them chosen. Never throws, whatever the query. */
export function lireVivante(carte: CarteIntegrable, query: URLSearchParams): VueLue {
	const { noyau, query: reste, avis } = parseSimulation(query, currentRelease().noyau);
	const lue = lireCarte(carte, indexDe(noyau), reste);
	const { titre, phrase, requete, page, compter, departements, selection, legende } = lue;
	return {
		...{ titre, requete, page, compter },
		phrase: texteDe(phrase),
		simulation: noyau.simulation !== undefined,
		avis: [...avis, ...lue.avis].map(({ message }) => message),
		corps: {
			genre: 'carte',
			...{ departements, selection, legende },
			planche: buildPlanche(currentPlan())
		}
	};
}

/** What a picture shows, as a map or a table of a page. Throws on one that only draws itself. */
export function corpsFigure(
	figure: Figure | Grille | Feuillet,
	noyau: Noyau
): CorpsCarte | CorpsGrille {
	if ('rangs' in figure) {
		return { genre: 'grille', colonnes: figure.colonnes, rangs: figure.rangs };
	}
	if (!('cadre' in figure)) throw new Error(`${figure.titre}: neither a map nor a table`);
	const planche = buildPlanche(currentPlan());
	const formes = new Map(
		[figure.cadre, ...figure.encarts].flatMap(({ formes }) => formes.map((f) => [f.code, f]))
	);
	return {
		genre: 'carte',
		planche: { ...planche, metropole: { ...planche.metropole, dessus: figure.cadre.dessus ?? [] } },
		departements: noyau.departements.map(({ code, nom }) => {
			const { peinture, texte, basse } = formes.get(code)!;
			return { code, nom, peinture, texte, basse, href: `/departements/${code}` };
		}),
		selection: null,
		legende: figure.legende
	};
}
