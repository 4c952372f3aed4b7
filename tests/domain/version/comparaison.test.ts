import { describe, expect, it } from 'vitest';
import type { Release } from '#lib/domain/release.ts';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import { buildNoyau } from '#lib/domain/reseau/noyau.ts';
import { comparerVersions, type VersionLue } from '#lib/domain/version/comparaison.ts';
import { readReel } from '../reel.ts';

const { release, index, cog } = readReel();
const publique: VersionLue = { release, index };

const lue = (autre: Release): VersionLue => ({
	release: autre,
	index: buildIndex(buildNoyau(autre, 'autre', cog))
});

describe('two releases', () => {
	it('that say the same differ by nothing', () => {
		const { listes, bilan } = comparerVersions(publique, publique);
		expect([listes, bilan?.departements, bilan?.pairesChangees]).toEqual([[], [], []]);
	});

	it('differ by what the network loses, there and back', () => {
		const services = release.services.filter(({ structure }) => structure !== 'adico');
		const sans = lue({ ...release, services });
		const perdus = comparerVersions(publique, sans);
		const revenus = comparerVersions(sans, publique);
		expect(perdus.listes.map(({ liste, retires }) => [liste, retires.length])).toEqual([
			['services', release.services.length - services.length]
		]);
		expect(perdus.bilan!.departements.length).toBeGreaterThan(0);
		expect(revenus.bilan!.departements.map(({ departement }) => departement)).toEqual(
			perdus.bilan!.departements.map(({ departement }) => departement)
		);
		expect(revenus.bilan!.paires).toEqual({
			avant: perdus.bilan!.paires.apres,
			apres: perdus.bilan!.paires.avant
		});
	});

	it('are not counted together when their axes or their territories are not the same', () => {
		const axes = release.axes.toReversed();
		expect(comparerVersions(publique, lue({ ...release, axes })).bilan).toBeNull();
		expect(comparerVersions(publique, { release, index: null }).bilan).toBeNull();
	});
});
