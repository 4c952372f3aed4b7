import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	documentees,
	empreinte,
	etatCellule,
	tauxDeploiement
} from '#lib/domain/empreinte/empreinte.ts';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import { buildNoyau } from '#lib/domain/reseau/noyau.ts';
import { casReseaux } from '../cas.ts';
import { filtre, indexOf, service, structure } from '../fabrique.ts';
import { readReel } from '../reel.ts';
import { etatStructure, kept } from '../recompte-structure.ts';

const index = indexOf({
	structures: [
		structure('a'),
		structure('b'),
		structure('c'),
		structure('d', { famille: 'thd', adhesion: 'inconnue' })
	],
	services: [
		service('a', 'cybersecurite', null),
		service('b', 'cybersecurite', null, 'ne-propose-pas'),
		service('d', 'cybersecurite', 'soc')
	]
});

describe('the fingerprint of a family', () => {
	it('sorts its structures by state on each axe', () => {
		const [cdg, thd] = empreinte(index, filtre()).lignes;
		expect(cdg!.cellules[0]).toEqual({
			propose: [0],
			projet: [],
			'ne-propose-pas': [1],
			inconnu: [2]
		});
		expect([cdg!.base, documentees(cdg!.cellules[0]!), tauxDeploiement(cdg!, 0)]).toEqual([
			3,
			2,
			1 / 3
		]);
		expect([thd!.base, tauxDeploiement(thd!, 0)]).toEqual([0, null]);
	});

	it.each([
		[{ propose: [0], projet: [1] }, 'propose'],
		[{ projet: [1], 'ne-propose-pas': [2] }, 'projet'],
		[{ inconnu: [1], 'ne-propose-pas': [2] }, 'inconnu'],
		[{ 'ne-propose-pas': [2] }, 'ne-propose-pas']
	])('says of %o: %s', (some, etat) => {
		const none = { propose: [], projet: [], 'ne-propose-pas': [], inconnu: [] };
		expect(etatCellule({ ...none, ...some })).toBe(etat);
	});

	it('has no share where nobody is documented: unknown is not 0', () => {
		const [cdg] = empreinte(index, filtre()).lignes;
		expect(tauxDeploiement(cdg!, 1)).toBeNull();
	});

	it('counts structures of unknown membership on demand', () => {
		const [, thd] = empreinte(index, filtre({ adhesion: 'toutes' })).lignes;
		expect([thd!.base, thd!.cellules[0]!.propose]).toEqual([1, [3]]);
	});
});

describe('any network', () => {
	it('puts each structure of a recount in one state of its family', () => {
		fc.assert(
			fc.property(casReseaux(), ({ release, cog, filtre: f }) => {
				const given = buildIndex(buildNoyau(release, 'f'.repeat(64), cog));
				const everywhere = { ...f, regions: [] };
				const { lignes } = empreinte(given, everywhere);
				const slugs = [...kept(release, everywhere)];
				lignes.forEach(({ base, cellules }, famille) => {
					const siens = slugs.filter((slug) => {
						const s = release.structures.find((one) => one.slug === slug)!;
						return s.famille.valeur === release.familles[famille]!.id;
					});
					expect(base).toBe(siens.length);
					release.axes.forEach(({ id }, a) => {
						const asked = { ...everywhere, axes: [id], sousThematiques: [] };
						for (const [etat, numeros] of Object.entries(cellules[a]!)) {
							expect(numeros.map((s) => release.structures[s]!.slug)).toEqual(
								siens.filter((slug) => etatStructure(release, asked, slug) === etat)
							);
						}
					});
				});
			}),
			{ numRuns: 40 }
		);
	});
});

describe('the facts of the repository', () => {
	it('find 10 families, 12 axes and 67 members', () => {
		const { lignes } = empreinte(readReel().index, filtre());
		expect([lignes.length, lignes[0]!.cellules.length]).toEqual([10, 12]);
		expect(lignes.reduce((n, { base }) => n + base, 0)).toBe(67);
	});
});
