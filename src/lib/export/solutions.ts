import type { Release } from '#lib/domain/release.ts';
import { ROLES_ADOPTION } from '#lib/domain/adoption/role.ts';
import { liensAxes, type Arete, type ReseauAdoption } from '#lib/domain/adoption/reseau.ts';
import { CONFIANCES } from '#lib/domain/reseau/couche.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { phraseSolutions } from '#lib/view/adoption/phrase.ts';
import type { VueSolutions } from '#lib/view/adoption/vue.ts';
import { texteDe } from '#lib/view/fragment.ts';
import { liste, toTableau, type Colonne, type Tableau } from './csv.ts';
import { REQUIS } from './sens.ts';

/** The network of a view, with what its files say besides. */
export type SolutionsLues = { noyau: Noyau; vue: VueSolutions; reseau: ReseauAdoption };

/** The public JSON of the network; its members are a promise to those who reuse it. */
export function solutionsJson({ noyau, vue, reseau }: SolutionsLues): string {
	return JSON.stringify({
		release: noyau.release,
		vue,
		phrase: texteDe(phraseSolutions(reseau, vue)),
		solutions: reseau.solutions.map((solution, i) => {
			const siennes = (aretes: Arete[]) => aretes.filter((arete) => arete.solution === i);
			return {
				slug: solution.slug,
				nom: solution.nom,
				origine: solution.origine,
				/** The first by slug when there are several: all are in `adoptions`. */
				promoteur:
					siennes(reseau.aretes).find((a) => a.adoption.role === 'promoteur')?.adoption.organisation
						.slug ?? null,
				axes: liensAxes(solution, vue.filtre),
				adoptions: siennes(reseau.aretes).map(({ adoption }) => adoptionJson(adoption)),
				...(vue.filtre.date === null
					? {}
					: {
							adoptionsNonDatees: siennes(reseau.nonDatees).map(({ adoption }) =>
								adoptionJson(adoption)
							)
						}),
				adoptionsNonNommees: reseau.agregees
					.filter((agregee) => agregee.solution === solution.slug)
					.map(({ nombre, libelle, sources }) => ({ nombre, type: libelle, source: sources[0] }))
			};
		})
	});
}

/** One edge, as every JSON says it. */
export function adoptionJson(adoption: Arete['adoption']) {
	const { organisation, role, etat, depuis, jusqua, hebergement, confiance, sources } = adoption;
	const { slug, nom, type } = organisation;
	return {
		organisation: slug,
		nom,
		type,
		role,
		etat,
		depuis,
		jusqua,
		hebergement,
		confiance,
		sources
	};
}

type Ligne = { solution: Release['solutions'][number]; arete: Arete | null };

const COLONNES: Colonne<Ligne>[] = [
	{
		nom: 'solution',
		sens: 'Identifiant de la solution',
		contraintes: REQUIS,
		valeur: ({ solution }) => solution.slug
	},
	{
		nom: 'nom_solution',
		sens: 'Nom de la solution',
		contraintes: REQUIS,
		valeur: ({ solution }) => solution.nom
	},
	{
		nom: 'origine',
		sens: 'D’où vient la solution : étude de 2023, La Suite territoriale ou autre',
		valeur: ({ solution }) => solution.origine
	},
	{
		nom: 'axes',
		type: 'liste',
		sens: 'Identifiants de ses axes',
		valeur: ({ solution }) => liste([...new Set(solution.axes.map((a) => a.axe))])
	},
	{
		nom: 'organisation',
		sens: 'Identifiant de l’organisation ; vide quand aucune n’est connue',
		valeur: ({ arete }) => arete?.adoption.organisation.slug ?? null
	},
	{
		nom: 'nom_organisation',
		sens: 'Nom de l’organisation',
		valeur: ({ arete }) => arete?.adoption.organisation.nom ?? null
	},
	{
		nom: 'type',
		sens: 'Nature de l’organisation : structure, commune, association…',
		valeur: ({ arete }) => arete?.adoption.organisation.type ?? null
	},
	{
		nom: 'role',
		sens: 'Ce qu’elle est pour la solution',
		contraintes: { valeurs: ROLES_ADOPTION },
		valeur: ({ arete }) => arete?.adoption.role ?? null
	},
	{
		nom: 'etat',
		sens: 'En service, ou seulement annoncé',
		contraintes: { valeurs: ['en-service', 'annonce'] },
		valeur: ({ arete }) => arete?.adoption.etat ?? null
	},
	{
		nom: 'depuis',
		sens: 'Date de début, parfois une année seule ; vide quand on ne sait pas',
		valeur: ({ arete }) => arete?.adoption.depuis ?? null
	},
	{
		nom: 'jusqua',
		sens: 'Date de fin ; vide quand on n’en connaît pas',
		valeur: ({ arete }) => arete?.adoption.jusqua ?? null
	},
	{
		nom: 'confiance',
		sens: 'Confiance du lien : haute, moyenne ou basse',
		contraintes: { valeurs: CONFIANCES },
		valeur: ({ arete }) => arete?.adoption.confiance ?? null
	},
	{
		nom: 'sources',
		type: 'liste',
		sens: 'Identifiants de ses sources',
		valeur: ({ arete }) => (arete ? liste(arete.adoption.sources) : null)
	}
];

/** One row per edge; a solution without a known edge keeps a row with empty cells. */
export function solutionsTableau({ reseau }: SolutionsLues): Tableau {
	const edges = [...reseau.aretes, ...reseau.nonDatees];
	const lignes = reseau.solutions.flatMap((solution, i): Ligne[] => {
		const siennes = edges.filter((arete) => arete.solution === i);
		if (siennes.length === 0) return [{ solution, arete: null }];
		return siennes.map((arete) => ({ solution, arete }));
	});
	return toTableau(lignes, COLONNES);
}
