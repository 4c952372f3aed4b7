import {
	porteeDe,
	porteeParConfiance,
	type DepartementAtteint
} from '#lib/domain/adoption/portee.ts';
import type { Adoption } from '#lib/domain/adoption.ts';
import { ROLES_ADOPTION } from '#lib/domain/adoption/role.ts';
import { sourcesOf } from '#lib/domain/fiche/source.ts';
import { compareNoms } from '#lib/domain/nom.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Release } from '#lib/domain/release.ts';
import { visibiliteReader, type Choix } from '#lib/domain/visibilite.ts';

export type FicheSolution = NonNullable<ReturnType<typeof buildFicheSolution>>;

/** All that is known of one solution under a choice of evidence; null when no solution has this slug. */
export function buildFicheSolution(release: Release, index: Index, slug: string, choix: Choix) {
	const solution = release.solutions.find((one) => one.slug === slug);
	if (!solution) return null;
	const visible = visibiliteReader(release, choix);
	const liens = visible(release.adoptions.filter((a) => a.solution === slug));
	const relations = visible(
		release.relationsSolutions.filter(({ a, b }) => a === slug || b === slug)
	);
	const agregees = visible(release.adoptionsAgregees.filter((a) => a.solution === slug));
	const portee = porteeDe(index, choix, liens.montres);
	const nom = (autre: string) => release.solutions.find((s) => s.slug === autre)?.nom ?? autre;
	return {
		solution,
		axes: release.axes.flatMap(({ id, court, sousThematiques }) =>
			solution.axes
				.filter(({ axe }) => axe === id)
				.map(({ sousThematique, fondement }) => ({
					id,
					nom: sousThematiques.find((sous) => sous.id === sousThematique)?.nom ?? court,
					fondement
				}))
		),
		adoptions: sortAdoptions(index, liens.montres),
		agregees: agregees.montres,
		relations: relations.montres.map((relation) => {
			const autre = relation.a === slug ? relation.b : relation.a;
			return {
				...relation,
				sens: relation.a === slug ? 'de' : 'vers',
				autre,
				nom: nom(autre)
			} as const;
		}),
		portee: {
			...portee,
			adoptants: named(index, portee.adoptants),
			promoteurs: named(index, portee.promoteurs)
		},
		parConfiance: porteeParConfiance(index, choix.source, liens.montres),
		appeler: callable(release, liens.montres),
		masques: liens.masques + relations.masques,
		sources: sourcesOf(release, [
			solution,
			...liens.montres,
			...relations.montres,
			...agregees.montres
		])
	};
}

function sortAdoptions({ noyau }: Index, faits: readonly Adoption[]) {
	const rank = ({ role }: Adoption) => ROLES_ADOPTION.indexOf(role);
	return faits
		.map((adoption) => {
			const { slug, nom, type } = adoption.organisation;
			const structure = noyau.structures.find((s) => type === 'structure' && s.slug === slug);
			return { adoption, nom: structure?.court ?? nom, structure: structure !== undefined };
		})
		.sort((a, b) => rank(a.adoption) - rank(b.adoption) || compareNoms(a.nom, b.nom));
}

function named({ noyau }: Index, lieux: readonly DepartementAtteint[]) {
	return lieux.map((lieu) => ({
		...lieu,
		code: noyau.departements[lieu.departement]!.code,
		nom: noyau.departements[lieu.departement]!.nom,
		noms: lieu.structures.map((s) => noyau.structures[s]!)
	}));
}

// Public sites of structures only: no person, no address. Who promotes comes first.
function callable({ structures }: Pick<Release, 'structures'>, faits: readonly Adoption[]) {
	const useful: readonly Adoption['role'][] = ['promoteur', 'co-developpeur', 'distributeur'];
	return useful.flatMap((role) =>
		faits
			.filter((fait) => fait.role === role && fait.organisation.type === 'structure')
			.flatMap(({ organisation }) => {
				const found = structures.find(({ slug }) => slug === organisation.slug);
				return found ? { role, structure: found } : [];
			})
	);
}
