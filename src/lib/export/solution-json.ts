import type { AdoptionNommee, ChoixFiche, FicheSolution } from '#lib/domain/adoption/fiche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { phraseSolution } from '#lib/view/adoption/fiche.ts';
import { texteDe } from '#lib/view/fragment.ts';
import { adoptionJson } from './solutions.ts';

type Lieu = FicheSolution['portee']['adoptants'][number];

/** The sheet of a solution as public JSON; its members are a promise to those who reuse it. */
export function ficheSolutionJson(index: Index, fiche: FicheSolution, choix: ChoixFiche): string {
	const { solution, portee, agregees, relations, appeler } = fiche;
	const edges = (liste: readonly AdoptionNommee[]) =>
		liste.map(({ adoption }) => adoptionJson(adoption));
	return JSON.stringify({
		release: index.noyau.release,
		choix,
		phrase: texteDe(phraseSolution(fiche)),
		solution,
		adoptions: edges(fiche.adoptions),
		/** Those that the reach is read from: all of them, or those of the date. */
		enCours: edges(fiche.enCours),
		nonDatees: edges(fiche.nonDatees),
		adoptionsNonNommees: agregees,
		portee: {
			population: portee.population,
			minimum: portee.minimum,
			promoteursEtCoDeveloppeurs: portee.promoteurs.map(lieuJson),
			utilisateurs: portee.adoptants.map(lieuJson),
			sansTerritoire: portee.horsCarte
		},
		relations,
		appeler,
		sources: fiche.sources
	});
}

function lieuJson({ code, nom, etendue, noms, population, minimum }: Lieu) {
	return {
		code,
		nom,
		etendue,
		structures: noms.map(({ slug }) => slug),
		population,
		minimum
	};
}
