import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cog } from '#lib/domain/cog.ts';
import type { Filtre } from '#lib/domain/filtre.ts';
import { aidesReader } from '#lib/domain/lacune/aide.ts';
import type { Colonne } from '#lib/domain/lacune/colonne.ts';
import type { Release } from '#lib/domain/release.ts';
import { buildIndex, type Index } from '#lib/domain/reseau/index-reseau.ts';
import { buildNoyau } from '#lib/domain/reseau/noyau.ts';
import { casReseaux } from '../cas.ts';
import { AIN, AISNE } from '../cellule.ts';
import { filtre, indexOf, ligne, service, structure } from '../fabrique.ts';
import { etatStructure, kept } from '../recompte-structure.ts';
import { placeOf } from '../recompte.ts';

const CYBERSECURITE: Colonne = {
	type: 'axe',
	id: 'cybersecurite',
	nom: 'Cybersécurité',
	court: 'Cybersécurité'
};

/** Help found in some départements: slug, whole, population, minimum. */
function helps(index: Index, f: Filtre, colonne: Colonne, departements: number[]) {
	return aidesReader(
		index,
		f,
		colonne
	)(departements).map((a) => [
		index.noyau.structures[a.structure]!.slug,
		a.entiere,
		a.population,
		a.minimum
	]);
}

describe('who could help', () => {
	const slugs = ['a', 'b', 'c', 'd', 'e'];
	const index = indexOf({
		structures: slugs.map((slug) => structure(slug, { famille: slug === 'e' ? 'thd' : 'cdg' })),
		territoires: [
			ligne('a', 'departement', '01', 'partielle'),
			ligne('b', 'commune', '01001'),
			ligne('c', 'commune', '01003'),
			ligne('d', 'departement', '01'),
			ligne('e', 'departement', '01')
		],
		services: slugs
			.filter((slug) => slug !== 'd')
			.map((slug) => service(slug, 'cybersecurite', 'soc'))
	});

	it('is who proposes it: the whole first, then the most inhabitants, the unknown last', () => {
		expect(helps(index, filtre(), CYBERSECURITE, [AIN])).toEqual([
			['e', true, 1000, false],
			['c', false, 700, false],
			['b', false, 100, false],
			['a', false, null, true]
		]);
		expect(helps(index, filtre(), CYBERSECURITE, [AISNE])).toEqual([]);
	});

	it('is of any family and any région, whatever the filter of the gaps', () => {
		const f = filtre({ familles: ['cdg'], regions: ['32'] });
		expect(helps(index, f, CYBERSECURITE, [AIN]).map(([slug]) => slug)).toEqual([
			'e',
			'c',
			'b',
			'a'
		]);
	});

	it('is who proposes the very sous-thématique asked', () => {
		const colonne: Colonne = { type: 'sous-thematique', id: 'sensibilisation', nom: '', court: '' };
		expect(helps(index, filtre(), colonne, [AIN])).toEqual([]);
	});

	it('on any network, is what a recount with sets and loops finds', () => {
		fc.assert(
			fc.property(casReseaux(), ({ release, cog, filtre: f }) => {
				const axe = release.axes[0]!;
				const colonne: Colonne = { type: 'axe', id: axe.id, nom: axe.nom, court: axe.court };
				const index = buildIndex(buildNoyau(release, 'f'.repeat(64), cog));
				const found = helps(index, f, colonne, [0, 1, 4]);
				const by = (a: unknown[], b: unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
				expect(found.sort(by)).toEqual(recountHelps(release, cog, f, axe.id, [0, 1, 4]).sort(by));
			}),
			{ numRuns: 40 }
		);
	});
});

function recountHelps(release: Release, cog: Cog, f: Filtre, axe: string, places: number[]) {
	const asked: Filtre = {
		...f,
		axes: [axe],
		sousThematiques: [],
		familles: [],
		roles: [],
		statuts: [],
		regions: []
	};
	return [...kept(release, asked)]
		.filter((slug) => etatStructure(release, asked, slug) === 'propose')
		.flatMap((slug) => {
			const found = places.flatMap((d) => {
				const departement = cog.departements[d]!;
				const place = placeOf(release, cog, asked, slug, departement.code);
				return place === null ? [] : { place, departement };
			});
			if (found.length === 0) return [];
			const inhabitants = found.map(({ place, departement }) => {
				if (place.entiere) return departement.population;
				if (place.communes.size === 0) return null;
				return cog.communes.code.reduce(
					(n, code, i) => n + (place.communes.has(code) ? cog.communes.population[i]! : 0),
					0
				);
			});
			const known = inhabitants.filter((n) => n !== null);
			return [
				[
					slug,
					found.some(({ place }) => place.entiere),
					known.length === 0 ? null : known.reduce((a, b) => a + b, 0),
					found.some(
						({ place }) => !place.entiere && (place.communes.size === 0 || place.epciVague)
					)
				]
			];
		});
}
