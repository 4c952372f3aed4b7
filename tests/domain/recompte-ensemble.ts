import type { Cog } from '#lib/domain/cog.ts';
import type { Couverture } from '#lib/domain/couverture/couverture.ts';
import type { Facettes } from '#lib/domain/couverture/facettes.ts';
import type { Filtre } from '#lib/domain/filtre.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { celluleDe } from '#lib/domain/couverture/lecture.ts';
import type { Release } from '#lib/domain/release.ts';
import { etatStructure, kept } from './recompte-structure.ts';
import { placeOf, recount, type Recompte } from './recompte.ts';

/** The recount of every département that the filter shows. */
export function recountAll(release: Release, cog: Cog, filtre: Filtre): Recompte[] {
	return cog.departements
		.map(({ code }) => recount(release, cog, filtre, code))
		.filter((recompte) => recompte !== null);
}

/** The columns of a coverage, in the words of the recount. */
export function columns(index: Index, couverture: Couverture): Recompte[] {
	return index.noyau.departements.flatMap(({ code }, d) => {
		if (couverture.montre[d] === 0) return [];
		const { etat, structures, proposent, sousThematiques, minimum } = celluleDe(
			index,
			couverture,
			d
		);
		const inhabitants = couverture.population[d]!;
		const population = Number.isNaN(inhabitants) ? null : inhabitants;
		return [{ code, etat, structures, proposent, sousThematiques, population, minimum }];
	});
}

/** The number of structures that each option of each facet gives, one filter at a time. */
export function recountFacettes(release: Release, cog: Cog, filtre: Filtre): Facettes {
	const count = <K extends string>(keys: readonly K[], change: (key: K) => Partial<Filtre>) =>
		Object.fromEntries(
			keys.map((key) => [key, remaining(release, cog, { ...filtre, ...change(key) }).length])
		) as Record<K, number>;
	const placed = <K extends string>(keys: readonly K[], change: (key: K) => Partial<Filtre>) =>
		Object.fromEntries(
			keys.map((key) => [key, placedOf(release, cog, { ...filtre, ...change(key) })])
		) as Record<K, number>;
	const alone = { axes: [], sousThematiques: [] };
	const sous = release.axes.flatMap((axe) => axe.sousThematiques.map(({ id }) => id));
	const ids = (values: { id: string }[]) => values.map(({ id }) => id);
	const codes = cog.regions.map(({ code }) => code);
	return {
		axes: count(ids(release.axes), (id) => ({ ...alone, axes: [id] })),
		sousThematiques: count(sous, (id) => ({ ...alone, sousThematiques: [id] })),
		familles: count(ids(release.familles), (id) => ({ familles: [id] })),
		roles: count(['opsn-historique', 'operateur-thd'], (role) => ({ roles: [role] })),
		statuts: count(ids(release.statuts), (id) => ({ statuts: [id] })),
		regions: count(codes, (code) => ({ regions: [code] })),
		confiance: placed(['haute', 'moyenne', 'basse'], (confiance) => ({ confiance })),
		source: placed(['toutes', 'lien'], (source) => ({ source })),
		adhesion: count(['membres', 'toutes'], (adhesion) => ({ adhesion }))
	};
}

function remaining(release: Release, cog: Cog, filtre: Filtre): string[] {
	const target = filtre.axes.length + filtre.sousThematiques.length > 0;
	return [...kept(release, filtre)]
		.filter((slug) => !target || etatStructure(release, filtre, slug) === 'propose')
		.filter((slug) => filtre.regions.length === 0 || isPresent(release, cog, filtre, slug));
}

function placedOf(release: Release, cog: Cog, filtre: Filtre): number {
	return remaining(release, cog, filtre).filter((slug) => isPresent(release, cog, filtre, slug))
		.length;
}

function isPresent(release: Release, cog: Cog, filtre: Filtre, slug: string): boolean {
	return cog.departements
		.filter((d) => filtre.regions.length === 0 || filtre.regions.includes(d.region))
		.some((d) => placeOf(release, cog, filtre, slug, d.code) !== null);
}
