import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chevauchements } from '#lib/domain/chevauchement/chevauchements.ts';
import type { FiltreChevauchement } from '#lib/domain/chevauchement/filtre.ts';
import type { Paire } from '#lib/domain/chevauchement/paire.ts';
import { VERDICTS, type Verdict } from '#lib/domain/chevauchement/verdict.ts';
import type { Cog } from '#lib/domain/cog.ts';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import { buildNoyau } from '#lib/domain/reseau/noyau.ts';
import type { Release } from '#lib/domain/release.ts';
import { cas } from './cas.ts';

const open = { familles: [], regions: [], verdicts: [], bordures: true };

/** Every pair of a query, by the names of its two sides in any order. */
function read(release: Release, cog: Cog, filtre: FiltreChevauchement): Map<string, Paire> {
	const index = buildIndex(buildNoyau(release, 'f'.repeat(64), cog));
	const slug = (s: number) => index.noyau.structures[s]!.slug;
	return new Map(
		chevauchements(index, { ...filtre, ...open }).paires.map((paire) => [
			[slug(paire.gauche), slug(paire.droite)].sort().join(' '),
			paire
		])
	);
}

/** Place in `VERDICTS`; that nothing is proposed on an axe says as little as a specialisation. */
const rang = (verdict: Verdict | null) => VERDICTS.indexOf(verdict ?? 'specialisation');

describe('on any network, under any filter', () => {
	it('swapping the two sets gives the same pairs', () => {
		fc.assert(
			fc.property(cas, ({ release, cog, filtre }) => {
				const pairs = read(release, cog, filtre);
				const { gauche, droite } = filtre;
				const swapped = read(release, cog, { ...filtre, gauche: droite, droite: gauche });
				expect([...swapped.keys()].sort()).toEqual([...pairs.keys()].sort());
				for (const [key, paire] of pairs) {
					const { lieux, axes, verdict, bordure, population } = swapped.get(key)!;
					expect({ lieux, axes, verdict, bordure, population }).toEqual({
						...{ lieux: paire.lieux, axes: paire.axes, verdict: paire.verdict },
						...{ bordure: paire.bordure, population: paire.population }
					});
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('a structure never meets itself, and no pair is told twice', () => {
		fc.assert(
			fc.property(cas, ({ release, cog, filtre }) => {
				const index = buildIndex(buildNoyau(release, 'f'.repeat(64), cog));
				const { paires } = chevauchements(index, { ...filtre, ...open });
				const keys = paires.map(({ gauche, droite }) => [gauche, droite].sort().join());
				expect(new Set(keys).size).toBe(keys.length);
				expect(paires.filter(({ gauche, droite }) => gauche === droite)).toEqual([]);
			}),
			{ numRuns: 60 }
		);
	});

	it('no doublon without a sous-thématique proposed by both, each with a source in sight', () => {
		fc.assert(
			fc.property(cas, ({ release, cog, filtre }) => {
				const rangs = ['haute', 'moyenne', 'basse'];
				const sourced = (slug: string, axe: string, sous: string) =>
					release.services.some(
						(s) =>
							s.structure === slug &&
							s.axe === axe &&
							s.sousThematique === sous &&
							s.etat === 'propose' &&
							rangs.indexOf(s.confiance) <= rangs.indexOf(filtre.confiance) &&
							(filtre.source === 'toutes' || s.sources.includes('lien'))
					);
				for (const [key, { axes, verdict, sansRelation }] of read(release, cog, filtre)) {
					const doublons = axes.filter((axe) => axe.sansRelation === 'doublon');
					expect(doublons.length > 0).toBe(sansRelation === 'doublon');
					if (verdict === 'doublon') expect(sansRelation).toBe('doublon');
					for (const { axe, sousThematiques } of doublons) {
						expect(sousThematiques).not.toEqual([]);
						for (const slug of key.split(' ')) {
							expect(sousThematiques.filter((sous) => !sourced(slug, axe, sous))).toEqual([]);
						}
					}
				}
			}),
			{ numRuns: 120 }
		);
	});
});

/** Some facts of a list, drawn by a number: removing a source removes the facts that have no other. */
const some = <T>(facts: readonly T[], tirage: number): T[] =>
	facts.filter((_, i) => ((tirage >> (i % 31)) & 1) === 1);

const tirages = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('removing sources', () => {
	it('of services and relations moves verdicts towards indetermine only', () => {
		fc.assert(
			fc.property(cas, tirages, ({ release, cog, filtre }, tirage) => {
				const more = read(release, cog, filtre);
				const less = read(
					{
						...release,
						services: some(release.services, tirage),
						relations: some(release.relations, tirage)
					},
					cog,
					filtre
				);
				expect([...less.keys()].sort()).toEqual([...more.keys()].sort());
				for (const [key, paire] of less) {
					const before = more.get(key)!;
					expect(rang(paire.verdict)).toBeGreaterThanOrEqual(rang(before.verdict));
					expect(rang(paire.sansRelation)).toBeGreaterThanOrEqual(rang(before.sansRelation));
					paire.axes.forEach(({ verdict }, i) =>
						expect(rang(verdict)).toBeGreaterThanOrEqual(rang(before.axes[i]!.verdict))
					);
					paire.lieux.forEach(({ verdict }, i) =>
						expect(rang(verdict)).toBeGreaterThanOrEqual(rang(before.lieux[i]!.verdict))
					);
				}
			}),
			{ numRuns: 120 }
		);
	});

	it('that prove an axe only changes no verdict', () => {
		fc.assert(
			fc.property(cas, tirages, ({ release, cog, filtre }, tirage) => {
				const proves = release.services.filter(
					({ sousThematique, etat }) => sousThematique === null && etat === 'propose'
				);
				const others = release.services.filter((service) => !proves.includes(service));
				const services = [...others, ...some(proves, tirage)];
				const less = read({ ...release, services }, cog, filtre);
				for (const [key, paire] of read(release, cog, filtre)) {
					expect(paire.verdict).toBe(less.get(key)!.verdict);
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('of territories changes no verdict of services, and makes no common territory certain', () => {
		fc.assert(
			fc.property(cas, tirages, ({ release, cog, filtre }, tirage) => {
				const territoires = some(release.territoires, tirage);
				const more = read(release, cog, filtre);
				for (const [key, paire] of read({ ...release, territoires }, cog, filtre)) {
					const before = more.get(key);
					if (before) expect(paire.sansRelation).toBe(before.sansRelation);
					const certain = new Set(
						before?.lieux.filter((l) => l.etendue === 'certaine').map((l) => l.departement)
					);
					for (const { etendue, departement } of paire.lieux) {
						if (etendue === 'certaine') expect(certain.has(departement)).toBe(true);
					}
				}
			}),
			{ numRuns: 60 }
		);
	});
});
