import type { Cog } from '#lib/domain/cog.ts';
import type { Release } from '#lib/domain/release.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';

/** What the API answers from: one release and what is derived from it once. */
export type ReseauApi = { release: Release; sha256: string; cog: Cog; noyau: Noyau; index: Index };
