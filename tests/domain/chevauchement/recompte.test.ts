import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chevauchements } from '#lib/domain/chevauchement/chevauchements.ts';
import {
	facettesChevauchement,
	type FacettesChevauchement
} from '#lib/domain/chevauchement/facettes.ts';
import type { FiltreChevauchement } from '#lib/domain/chevauchement/filtre.ts';
import { VERDICTS } from '#lib/domain/chevauchement/verdict.ts';
import { buildIndex, type Index } from '#lib/domain/reseau/index-reseau.ts';
import { buildNoyau } from '#lib/domain/reseau/noyau.ts';
import { readReel } from '../reel.ts';
import { cas } from './cas.ts';
import { readFichiers, readRelease } from './faits-plats.ts';
import { pairesPlates, recountPaires } from './recompte-paires.ts';
import { filtreCh } from './scene.ts';

const { index } = readReel();
const faits = readFichiers();

const read = (change: Partial<FiltreChevauchement>) =>
	chevauchements(index, filtreCh({ bordures: true, ...change }));

describe('the pairs of the published facts, against a recount of the files', () => {
	it.each<[string, Partial<FiltreChevauchement>]>([
		['at the default layer', {}],
		['with low confidence', { confiance: 'basse' }],
		['with sources that open only, borders folded', { source: 'lien', bordures: false }],
		['with structures that are not known as members', { adhesion: 'toutes', confiance: 'basse' }],
		[
			'of a family against another and one structure, on two axes',
			{
				axes: ['donnees', 'cybersecurite'],
				gauche: { roles: [], familles: ['thd'], structures: [] },
				droite: { roles: [], familles: ['cdg'], structures: ['hgi-atd-31'] }
			}
		]
	])('are the same %s', (_, change) => {
		const expected = recountPaires(faits, filtreCh({ bordures: true, ...change }));
		expect(expected.length).toBeGreaterThan(0);
		expect(pairesPlates(index, read(change))).toEqual(expected);
	});
});

describe('the pairs of generated networks', () => {
	it('are those of a recount with sets and loops, under any filter', () => {
		fc.assert(
			fc.property(cas, ({ release, cog, filtre }) => {
				const index = buildIndex(buildNoyau(release, 'f'.repeat(64), cog));
				const faits = readRelease(release, cog);
				expect(pairesPlates(index, chevauchements(index, filtre))).toEqual(
					recountPaires(faits, filtre)
				);
			}),
			{ numRuns: 150 }
		);
	});

	it('and the count of each option is what choosing it gives', () => {
		fc.assert(
			fc.property(cas, ({ release, cog, filtre }) => {
				const index = buildIndex(buildNoyau(release, 'f'.repeat(64), cog));
				expect(facettesChevauchement(index, filtre)).toEqual(recountOptions(index, filtre));
			}),
			{ numRuns: 20 }
		);
	});
});

/** The number of pairs that each option of each facet gives, one whole query at a time. */
function recountOptions(index: Index, filtre: FiltreChevauchement): FacettesChevauchement {
	const count = <K extends string>(
		keys: readonly K[],
		change: (key: K) => Partial<FiltreChevauchement>
	) =>
		Object.fromEntries(
			keys.map((key) => [key, chevauchements(index, { ...filtre, ...change(key) }).paires.length])
		) as Record<K, number>;
	const { axes, familles, regions } = index.noyau;
	const ids = (values: { id: string }[]) => values.map(({ id }) => id);
	const alone = { axes: [], sousThematiques: [] };
	return {
		axes: count(ids(axes), (id) => ({ ...alone, axes: [id] })),
		sousThematiques: count(
			axes.flatMap(({ sousThematiques }) => ids(sousThematiques)),
			(id) => ({ ...alone, sousThematiques: [id] })
		),
		familles: count(ids(familles), (id) => ({ familles: [id] })),
		regions: count(
			regions.map(({ code }) => code),
			(code) => ({ regions: [code] })
		),
		verdicts: count(VERDICTS, (verdict) => ({ verdicts: [verdict] })),
		confiance: count(['haute', 'moyenne', 'basse'], (confiance) => ({ confiance })),
		source: count(['toutes', 'lien'], (source) => ({ source })),
		adhesion: count(['membres', 'toutes'], (adhesion) => ({ adhesion })),
		bordures: count(['non', 'oui'], (choix) => ({ bordures: choix === 'oui' }))
	};
}
