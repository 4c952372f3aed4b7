import type { Cog } from '#lib/domain/cog.ts';
import type { Release } from '#lib/domain/release.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Tableau } from '#lib/export/csv.ts';

/** What the files of a release are written from. */
export type ReseauDonnees = { release: Release; cog: Cog; index: Index };

/** One table of a release: `nom` is that of its files, `sens` what one row says. */
export type TableDonnees = { nom: string; titre: string; sens: string; tableau: () => Tableau };
