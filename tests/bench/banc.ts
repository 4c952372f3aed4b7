import { FILTRE_DEFAUT, type Filtre } from '#lib/domain/filtre.ts';
import type { Couverture } from '#lib/domain/couverture/couverture.ts';
import { buildIndex, type Index } from '#lib/domain/reseau/index-reseau.ts';
import { columns, recountAll } from '../domain/recompte-ensemble.ts';
import { readReel } from '../domain/reel.ts';
import { toNoyau } from './noyau-genere.ts';
import { buildReseau, FRANCE_GENEREE } from './reseau.ts';
import { countWithSets } from './sets.ts';

/** A network on the bench: the core, its filters, and the judge that knows nothing of the index. */
export type Banc = {
	nom: string;
	structures: number;
	/** Memberships: structure × commune. */
	lignes: number;
	index: Index;
	filtres: Filtre[];
	/** Answers a filter with Sets and loops, in the words of `lire`. */
	compter(filtre: Filtre): unknown;
	/** What the core answered, in the words of `compter`. */
	lire(couverture: Couverture): unknown;
};

/** The published facts; the judge is the recount of the unit tests. */
export function bancReel(): Banc {
	const { release, cog, index } = readReel();
	return {
		nom: 'faits publiés',
		structures: release.structures.length,
		lignes: lignesDe(index),
		index,
		filtres: filtres(['cybersecurite', 'donnees', 'inclusion'], 'soc', 'thd'),
		compter: (filtre) => recountAll(release, cog, filtre),
		lire: (couverture) => columns(index, couverture)
	};
}

/** A generated network of `structures` structures, about 140 communes each, and its Sets. */
export function bancGenere(structures: number): Banc {
	const reseau = buildReseau({ ...FRANCE_GENEREE, structures });
	const index = buildIndex(toNoyau(reseau));
	return {
		nom: 'réseau généré',
		structures,
		lignes: reseau.structures.reduce((sum, { communes }) => sum + communes.length, 0),
		index,
		filtres: filtres(['axe-1', 'axe-5', 'axe-12'], 'sous-50', 'famille-3'),
		compter: (filtre) => countWithSets(reseau, filtre),
		lire: ({ montre, nombre, proposent, population }) =>
			Array.from(montre, (_, d) => ({
				nombre: nombre[d]!,
				proposent: proposent[d]!,
				population: population[d]! || 0
			}))
	};
}

// What a visitor does: an axe, then one facet after another, then a rare sous-thématique.
function filtres(axes: string[], sous: string, famille: string): Filtre[] {
	const [premier, second, rare] = axes as [string, string, string];
	const changes: Partial<Filtre>[] = [
		{},
		{ axes: [premier] },
		{ axes: [premier], familles: [famille] },
		{ axes: [premier, second], roles: ['operateur-thd'] },
		{ axes: [rare], source: 'lien' },
		{ sousThematiques: [sous] },
		{ sousThematiques: [sous], familles: [famille], confiance: 'haute' },
		{ familles: [famille], adhesion: 'toutes', confiance: 'basse' }
	];
	return changes.map((change) => ({ ...FILTRE_DEFAUT, ...change }));
}

function lignesDe({ atomes }: Index): number {
	const { bornes } = atomes.membres.aller;
	return atomes.communes.reduce((sum, n, a) => sum + n * (bornes[a + 1]! - bornes[a]!), 0);
}
