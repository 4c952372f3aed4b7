import type { Adoption } from '#lib/domain/adoption.ts';
import { sourcesOf } from '#lib/domain/fiche/source.ts';
import { compareNoms } from '#lib/domain/nom.ts';
import type { Preuve } from '#lib/domain/preuve.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Release } from '#lib/domain/release.ts';
import { visibiliteReader, type Choix } from '#lib/domain/visibilite.ts';
import { anneesQuiChangent, parMoment } from './annee.ts';
import { porteeDe, porteeParConfiance, type DepartementAtteint } from './portee.ts';
import { ROLES_ADOPTION } from './role.ts';

export type FicheSolution = NonNullable<ReturnType<typeof buildFicheSolution>>;

/** The evidence shown, and the year at the end of which the reach is read; null: whatever the date. */
export type ChoixFiche = Choix & { date: string | null };

/**
 * All that is known of one solution under a choice; null when no solution has this slug. With a date,
 * its reach is that of the edges in course then: the list of edges stays whole.
 */
export function buildFicheSolution(
	release: Release,
	index: Index,
	slug: string,
	{ date, ...choix }: ChoixFiche
) {
	const solution = release.solutions.find((one) => one.slug === slug);
	if (!solution) return null;
	const visible = visibiliteReader(release, choix);
	const liens = visible(release.adoptions.filter((a) => a.solution === slug));
	const relations = visible(
		release.relationsSolutions.filter(({ a, b }) => a === slug || b === slug)
	);
	const agregees = visible(release.adoptionsAgregees.filter((a) => a.solution === slug));
	const appeler = callable(release, liens.montres, (fait) => visible([fait]).montres.length > 0);
	return {
		solution,
		date,
		axes: axesOf(release, solution.axes),
		adoptions: sortAdoptions(index, liens.montres),
		agregees: agregees.montres,
		relations: relations.montres.map((relation) => relationOf(release, slug, relation)),
		...reachOf(index, choix, liens.montres, date),
		/** Up to that of the release: what is to come changes nothing yet. */
		annees: anneesQuiChangent(liens.montres).filter(
			({ annee }) => annee <= release.date.slice(0, 4)
		),
		appeler,
		masques: liens.masques + relations.masques,
		sources: sourcesOf(release, [
			solution,
			...liens.montres,
			...relations.montres,
			...agregees.montres,
			...appeler.flatMap(({ site }) => site ?? [])
		])
	};
}

function axesOf({ axes }: Pick<Release, 'axes'>, liens: Release['solutions'][number]['axes']) {
	return axes.flatMap(({ id, court, sousThematiques }) =>
		liens
			.filter(({ axe }) => axe === id)
			.map(({ sousThematique, fondement }) => ({
				id,
				nom: sousThematiques.find((sous) => sous.id === sousThematique)?.nom ?? court,
				fondement
			}))
	);
}

function relationOf(
	{ solutions }: Pick<Release, 'solutions'>,
	slug: string,
	relation: Release['relationsSolutions'][number]
) {
	const de = relation.a === slug;
	const autre = de ? relation.b : relation.a;
	const nom = solutions.find((s) => s.slug === autre)?.nom ?? autre;
	return { ...relation, sens: de ? ('de' as const) : ('vers' as const), autre, nom };
}

function reachOf(index: Index, choix: Choix, faits: readonly Adoption[], date: string | null) {
	const moments = parMoment(faits, date);
	const enCours = moments['en-cours'];
	const portee = porteeDe(index, choix, enCours, faits);
	return {
		/** The edges in course at the date, which the reach is that of; and those without a date. */
		enCours: sortAdoptions(index, enCours),
		nonDatees: sortAdoptions(index, moments['non-datee']),
		portee: {
			...portee,
			adoptants: named(index, portee.adoptants),
			promoteurs: named(index, portee.promoteurs)
		},
		parConfiance: porteeParConfiance(index, choix.source, enCours, faits)
	};
}

/** An edge with the short name of its organisation, and the number of its structure if it is one. */
export type AdoptionNommee = { adoption: Adoption; nom: string; structure: number | null };

function sortAdoptions({ noyau }: Index, faits: readonly Adoption[]): AdoptionNommee[] {
	const rank = ({ role }: Adoption) => ROLES_ADOPTION.indexOf(role);
	return faits
		.map((adoption) => {
			const { slug, nom, type } = adoption.organisation;
			const s = noyau.structures.findIndex((one) => type === 'structure' && one.slug === slug);
			return {
				adoption,
				nom: noyau.structures[s]?.court ?? nom,
				structure: s < 0 ? null : s
			};
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

const APPELES: readonly Adoption['role'][] = ['promoteur', 'co-developpeur', 'distributeur'];

// Public sites of structures only: no person, no address. Who promotes comes first, each once; what
// is only announced has nothing to show yet.
function callable(
	{ structures }: Pick<Release, 'structures'>,
	faits: readonly Adoption[],
	shown: (fait: Preuve) => boolean
) {
	const found = APPELES.flatMap((role) =>
		faits
			.filter((fait) => fait.role === role && fait.etat === 'en-service')
			.flatMap(({ organisation: { slug, type } }) => {
				const one = structures.find((s) => type === 'structure' && s.slug === slug);
				if (!one) return [];
				const nom = one.sigle?.valeur ?? one.nom.valeur;
				return { role, slug, nom, site: one.site && shown(one.site) ? one.site : null };
			})
	);
	return found.filter(({ slug }, i) => found.findIndex((other) => other.slug === slug) === i);
}
