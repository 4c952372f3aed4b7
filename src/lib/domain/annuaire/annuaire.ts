import { couverture, type Couverture } from '#lib/domain/couverture/couverture.ts';
import type { Filtre } from '#lib/domain/filtre.ts';
import { identiteOf } from '#lib/domain/fiche/identite.ts';
import { etatsAxes } from '#lib/domain/fiche/service.ts';
import type { Reseau } from '#lib/domain/fiche/fiche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { presencesDe } from '#lib/domain/couverture/lecture.ts';
import { compareNoms, repondA } from '#lib/domain/nom.ts';
import type { Release } from '#lib/domain/release.ts';
import { PROPOSE } from '#lib/domain/reseau/selection.ts';
import type { Adhesion, Role } from '#lib/domain/structure.ts';
import { visibiliteReader } from '#lib/domain/visibilite.ts';

/** One structure in the directory. Ids are those of the release. */
export type LigneAnnuaire = {
	slug: string;
	nom: string;
	sigle: string | null;
	/** Other names under which sources know it. */
	alias: string[];
	famille: string;
	roles: Role[];
	statut: string | null;
	adhesion: Adhesion;
	anneeCreation: number | null;
	departements: { code: string; nom: string; etendue: 'entiere' | 'partielle' }[];
	/** Axes of which a shown fact says something. */
	axes: string[];
};

/**
 * The directory under a filter: the structures that it keeps, and with an axe or a sous-thématique
 * those of them that propose it. Alphabetical by name.
 */
export function buildAnnuaire({ release, index }: Reseau, filtre: Filtre): LigneAnnuaire[] {
	const r = couverture(index, filtre);
	const departements = departementsByStructure(index, r);
	const visible = visibiliteReader(release, filtre);
	const lignes = release.structures.flatMap((complete, s): LigneAnnuaire[] => {
		if (r.selection[s] !== PROPOSE) return [];
		const { structure } = identiteOf(complete, visible);
		const { slug, nom, sigle, famille, roles, statutJuridique, adhesion, anneeCreation } =
			structure;
		const etats = etatsAxes(index, filtre, s);
		const ligne = {
			slug,
			nom: nom.valeur,
			sigle: sigle?.valeur ?? null,
			alias: aliasOf(release, s),
			famille: famille.valeur,
			roles: roles.valeur,
			statut: statutJuridique?.valeur ?? null,
			adhesion: adhesion.valeur,
			anneeCreation: anneeCreation?.valeur ?? null,
			departements: departements[s]!,
			axes: index.noyau.axes.flatMap(({ id }, i) => (etats[i] === 'inconnu' ? [] : id))
		};
		return [ligne];
	});
	return lignes.sort((a, b) => compareNoms(a.nom, b.nom));
}

/** The lines whose names, or départements, answer what was typed. */
export function searchAnnuaire(lignes: readonly LigneAnnuaire[], typed: string): LigneAnnuaire[] {
	return lignes.filter(({ slug, nom, sigle, alias, departements }) =>
		repondA(typed, [
			`${sigle ?? ''} ${nom}`,
			slug,
			...alias,
			...departements.map((departement) => `${departement.code} ${departement.nom}`)
		])
	);
}

/** Names that other facts, or older values, give to structure number `s`: "CDG 59", "GIP Recia". */
function aliasOf({ structures, adoptions, relations }: Release, s: number): string[] {
	const { slug, nom, sigle, faits } = structures[s]!;
	const noms = new Set([
		...faits.filter(({ champ }) => champ === 'nom' || champ === 'sigle').map((f) => f.valeur),
		...adoptions
			.map((a) => a.organisation)
			.filter(isThis)
			.map((o) => o.nom),
		...relations
			.map(({ b }) => b)
			.filter(isThis)
			.map((b) => b.nom)
	]);
	noms.delete(nom.valeur);
	if (sigle) noms.delete(sigle.valeur);
	return [...noms].sort(compareNoms);

	function isThis(corps: { slug: string | null }): boolean {
		return corps.slug === slug;
	}
}

function departementsByStructure(index: Index, r: Couverture): LigneAnnuaire['departements'][] {
	const { structures, departements } = index.noyau;
	const lists: LigneAnnuaire['departements'][] = structures.map(() => []);
	departements.forEach(({ code, nom }, d) => {
		for (const { structure, etendue } of presencesDe(index, r, d)) {
			lists[structure]!.push({ code, nom, etendue });
		}
	});
	return lists;
}
