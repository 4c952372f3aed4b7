import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractCogAnnexe, readCogAnnexe } from '#lib/server/cog-annexe.ts';
import { readPackage } from '../../scripts/cog-build.ts';

const annexe = readCogAnnexe('data/cog');

describe('the official code beyond départements and communes of today', () => {
	it('gives the committed files again, byte for byte', () => {
		for (const [fichier, text] of Object.entries(extractCogAnnexe(readPackage()))) {
			expect(text === readFileSync(join('data/cog', fichier), 'utf8')).toBe(true);
		}
	});

	it('holds 94 communes in 8 overseas collectivities', () => {
		expect(annexe.collectivites).toHaveLength(8);
		expect(annexe.communesOutreMer).toHaveLength(94);
		expect(annexe.communesOutreMer.find((c) => c.code === '98818')).toEqual({
			code: '98818',
			nom: 'Nouméa',
			collectivite: 6,
			population: 85976,
			codesPostaux: ['98800']
		});
	});

	it('keeps an unknown population as null, not as 0', () => {
		const clipperton = annexe.communesOutreMer.find((c) => c.code === '98901');
		expect(clipperton?.population).toBe(null);
	});

	it('says which commune of today bears an old name or an old code', () => {
		const rows = (code: string) => annexe.rattachements.filter((r) => r.code === code);
		expect(rows('01033')).toEqual([
			{ code: '01033', nom: 'Bellegarde-sur-Valserine', type: 'deleguee', commune: '01033' }
		]);
		expect(rows('01018')).toEqual([{ code: '01018', nom: '', type: 'ancienne', commune: '01033' }]);
		expect(rows('69383')[0]).toMatchObject({ type: 'arrondissement', commune: '69123' });
	});

	it('tells the remedy when a file is missing', () => {
		expect(() => readCogAnnexe('data/nulle-part')).toThrow(/illisible. Remède : npm run cog:build/);
	});
});
