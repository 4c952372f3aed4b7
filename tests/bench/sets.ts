import type { Filtre } from '#lib/domain/filtre.ts';
import { ROLES } from '#lib/domain/filtre.ts';
import { CONFIANCES } from '#lib/domain/reseau/couche.ts';
import { buildReferentiel } from './ecriture.ts';
import type { Evidence, Reseau, StructureGeneree } from './reseau.ts';

/** What a coverage must agree on: per département, structures, proposing structures, inhabitants. */
export type Decompte = { nombre: number; proposent: number; population: number };

/**
 * Counts a generated network (communes lines only) from its facts, with Sets: no index, no mask, no
 * atom. `population` is that of the communes where a proposing structure is.
 */
export function countWithSets(reseau: Reseau, filtre: Filtre): Decompte[] {
	const { cog } = reseau.pays;
	const visible = ({ rang, lien }: Evidence) =>
		rang <= CONFIANCES.indexOf(filtre.confiance) && (filtre.source === 'toutes' || lien);
	const proposing = structuresProposing(reseau, filtre, visible);
	const keep = facetReader(reseau, filtre);
	const present = cog.departements.map(() => new Set<number>());
	const served = new Set<number>();
	reseau.structures.forEach((structure, s) => {
		if (!keep(structure) || !visible(structure.evidence)) return;
		for (const commune of structure.communes) {
			present[cog.communes.departement[commune]!]!.add(s);
			if (proposing.has(s)) served.add(commune);
		}
	});
	const decomptes = present.map((structures) => ({
		nombre: structures.size,
		proposent: [...structures].filter((s) => proposing.has(s)).length,
		population: 0
	}));
	for (const commune of served) {
		decomptes[cog.communes.departement[commune]!]!.population += cog.communes.population[commune]!;
	}
	return decomptes;
}

function structuresProposing(
	{ taille, services, structures }: Reseau,
	{ axes, sousThematiques }: Filtre,
	visible: (evidence: Evidence) => boolean
): Set<number> {
	const targets = new Set(
		buildReferentiel(taille).axes.flatMap((axe, a) => {
			const chosen = axe.sousThematiques.filter(({ id }) =>
				sousThematiques.length > 0 ? sousThematiques.includes(id) : axes.includes(axe.id)
			);
			const cibles = chosen.map(({ id }) => Number(id.slice('sous-'.length)) - 1);
			const whole = sousThematiques.length === 0 && axes.includes(axe.id);
			return whole ? [...cibles, taille.sous + a] : cibles;
		})
	);
	if (targets.size === 0) return new Set(structures.keys());
	return new Set(
		services
			.filter((s) => s.etat === 3 && targets.has(s.cible) && visible(s))
			.map((s) => s.structure)
	);
}

function facetReader({ taille }: Reseau, filtre: Filtre): (structure: StructureGeneree) => boolean {
	const { familles, statuts } = buildReferentiel(taille);
	const chosen = (ids: string[], id: string | undefined) =>
		ids.length === 0 || (id !== undefined && ids.includes(id));
	return ({ membre, famille, statut, roles }) =>
		(membre || filtre.adhesion === 'toutes') &&
		chosen(filtre.familles, familles[famille]!.id) &&
		chosen(filtre.statuts, statuts[statut]?.id) &&
		(filtre.roles.length === 0 ||
			ROLES.some((id, i) => (roles >> i) & 1 && filtre.roles.includes(id)));
}
