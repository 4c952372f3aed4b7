import type { Reseau } from '#lib/domain/fiche/fiche.ts';
import { axesOfLieu, type AxeLieu } from './axe.ts';
import { manquesOf, type ManqueLieu } from './manque.ts';
import { relationsOfLieu, type RelationLieu } from './relation.ts';
import { solutionsOfLieu } from './solution.ts';
import type { SolutionFiche } from '#lib/domain/fiche/solution.ts';
import { sourcesOf, type SourceCitee } from '#lib/domain/fiche/source.ts';
import type { ChoixLieu, Lieu, PresenceLieu } from './lieu.ts';
import type { StructureNoyau } from '#lib/domain/reseau/noyau.ts';
import { visibiliteReader } from '#lib/domain/visibilite.ts';

/** A structure in a place: who it is, and how much of the place it serves. */
export type StructureLieu = Pick<StructureNoyau, 'slug' | 'court' | 'nom' | 'membre'> & {
	famille: { code: string; nom: string; groupe: string };
	presence: PresenceLieu;
};

/**
 * "Mon territoire en une page": who serves a place, for which of the 12 axes, what is missing, who
 * else could, with the evidence of each fact. Plain data for the page and for its print.
 */
export type FicheLieu = {
	communes: number;
	population: number | null;
	structures: StructureLieu[];
	/** The 12 axes, in the study's order. */
	axes: AxeLieu[];
	/** Shared solutions that the structures present promote or use; those of the study first. */
	solutions: SolutionFiche[];
	relations: RelationLieu[];
	manques: ManqueLieu[];
	/** Every document that the shown facts quote. */
	sources: SourceCitee[];
	/** Facts that the choice hides, and structures left out because their membership is unknown. */
	masques: number;
	nonMembres: number;
};

/** Builds the page of a place under a choice of evidence. */
export function buildFicheLieu(reseau: Reseau, lieu: Lieu, choix: ChoixLieu): FicheLieu {
	const { release, index } = reseau;
	const visible = visibiliteReader(release, choix);
	const structures = lieu.presents.map((presence) => structureOf(reseau, presence));
	const slugs = new Set(structures.map(({ slug }) => slug));
	const services = visible(release.services.filter((s) => slugs.has(s.structure)));
	const adoptions = visible(
		release.adoptions.filter(({ organisation: o }) => o.type === 'structure' && slugs.has(o.slug))
	);
	const codes = lieu.departements.map((d) => index.noyau.departements[d]!.code);
	const relations = visible(relationsOfLieu(release, slugs, codes));
	const axes = axesOfLieu(index, lieu, choix, services.montres);
	const lignes = lieu.presents.flatMap((presence) => presence.lignes);
	const faits = [lignes, services.montres, adoptions.montres, relations.montres].flat();
	return {
		communes: lieu.communes,
		population: lieu.population,
		structures,
		axes,
		solutions: solutionsOfLieu(release, adoptions.montres),
		relations: relations.montres,
		manques: manquesOf(structures, axes),
		sources: sourcesOf(release, faits),
		masques: lieu.masques + services.masques + adoptions.masques + relations.masques,
		nonMembres: lieu.nonMembres
	};
}

function structureOf({ index }: Reseau, presence: PresenceLieu): StructureLieu {
	const { slug, court, nom, membre, famille } = index.noyau.structures[presence.structure]!;
	const { code, nom: nomFamille, groupe } = index.noyau.familles[famille]!;
	return { slug, court, nom, membre, famille: { code, nom: nomFamille, groupe }, presence };
}
