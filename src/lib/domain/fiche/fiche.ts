import type { Cog } from '#lib/domain/cog.ts';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import type { Famille } from '#lib/domain/famille.ts';
import { FILTRE_DEFAUT } from '#lib/domain/filtre.ts';
import { identiteOf, type ChampMasquable } from './identite.ts';
import { relationsOf, type RelationFiche } from './relation.ts';
import { findManques, type Manque } from './manque.ts';
import { axesOf, type AxeFiche } from './service.ts';
import { solutionsOf, type SolutionFiche } from './solution.ts';
import { preuvesIdentite, sourcesOf, type SourceCitee } from './source.ts';
import { departementsOf, territoireOf, voisinesOf } from './territoire.ts';
import type { TerritoireFiche, Voisine } from './territoire.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Release } from '#lib/domain/release.ts';
import type { Statut } from '#lib/domain/statut.ts';
import type { Structure } from '#lib/domain/structure.ts';
import { visibiliteReader, type Choix } from '#lib/domain/visibilite.ts';

/** A release with what is derived from it once. */
export type Reseau = { release: Release; index: Index; cog: Cog };

/**
 * What one structure is, serves, offers and shares, on the plan of the study's identity sheet, with
 * the evidence of each fact: plain data for its page and for its JSON.
 */
export type Fiche = {
	/** Without the values that the choice hides: those are null. */
	structure: Structure;
	/** The fields that are null because they are hidden, not because nobody knows. */
	caches: ChampMasquable[];
	famille: Famille;
	statut: Statut | null;
	/** False when its membership is unknown: it has its page and is in no count. */
	membre: boolean;
	territoire: TerritoireFiche;
	/** The 12 axes, in the study's order. */
	axes: AxeFiche[];
	relations: RelationFiche[];
	/** Members present in the same départements: a fact of presence, not a verdict. */
	voisines: Voisine[];
	solutions: SolutionFiche[];
	/** What no shown fact says. */
	manques: Manque[];
	/** Every document that the shown facts quote. */
	sources: SourceCitee[];
	/** Number of facts that the choice hides, by kind. */
	masques: Masques;
};

export type Masques = {
	identite: number;
	territoires: number;
	services: number;
	relations: number;
	solutions: number;
};

/** The sheet of a structure under a choice of evidence, or null when no structure has this slug. */
export function buildFiche(reseau: Reseau, slug: string, choix: Choix): Fiche | null {
	const { release, index } = reseau;
	const numero = release.structures.findIndex((structure) => structure.slug === slug);
	const complete = release.structures[numero];
	if (complete === undefined) return null;
	const faits = faitsOf(release, complete, choix);
	const { structure, caches } = faits.identite;
	const { confiance, source } = choix;
	const r = couverture(index, { ...FILTRE_DEFAUT, confiance, source, adhesion: 'toutes' });
	const departements = departementsOf(index, r, numero);
	const axes = axesOf(index, choix, numero, faits.services.montres);
	const solutions = faits.solutions.montres;
	return {
		structure,
		caches,
		famille: release.familles.find(({ id }) => id === structure.famille.valeur)!,
		statut: release.statuts.find(({ id }) => id === structure.statutJuridique?.valeur) ?? null,
		membre: structure.adhesion.valeur !== 'inconnue',
		territoire: territoireOf(departements, faits.territoires.montres, reseau.cog),
		axes,
		relations: relationsOf(release, slug, faits.relations.montres),
		voisines: voisinesOf(index, r, numero),
		solutions: solutionsOf(release, solutions),
		manques: findManques({ structure, caches, departements, axes, solutions }),
		sources: sourcesOf(release, faits.cites),
		masques: faits.masques
	};
}

// Every fact about a structure, by kind: those that the choice shows, and the number of the others.
function faitsOf(release: Release, structure: Structure, choix: Choix) {
	const { slug } = structure;
	const visible = visibiliteReader(release, choix);
	const identite = identiteOf(structure, visible);
	const territoires = visible(release.territoires.filter((t) => t.structure === slug));
	const services = visible(release.services.filter((s) => s.structure === slug));
	const relations = visible(release.relations.filter(({ a, b }) => a === slug || b.slug === slug));
	const solutions = visible(
		release.adoptions.filter(({ organisation: o }) => o.type === 'structure' && o.slug === slug)
	);
	const masques: Masques = {
		identite: identite.masques,
		territoires: territoires.masques,
		services: services.masques,
		relations: relations.masques,
		solutions: solutions.masques
	};
	const cites = [
		...preuvesIdentite(identite.structure),
		...territoires.montres,
		...services.montres,
		...relations.montres,
		...solutions.montres
	];
	return { identite, territoires, services, relations, solutions, masques, cites };
}
