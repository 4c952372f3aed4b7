import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, fusionner, poser } from '#lib/server/saisie/fusion.ts';
import type { Saisie } from '#lib/server/saisie/saisie.ts';
import { avec, saisies, sans } from './atelier.ts';

const OUI = { etat: 'propose', sources: 's', date: '2026', confiance: 'haute', note: '' };
const BASE: Saisie = {
	'services:a/x': OUI,
	'adoptions:madis': { role: 'adoptant', etat: 'en-service', sources: 's', note: '' }
};
const fusion = (miens: Saisie, leurs: Saisie) => fusionner('structure', BASE, miens, leurs);

describe('two people who change one sheet', () => {
	it('in two rows: both changes are applied', () => {
		const miens = avec(BASE, 'services:a/y', OUI);
		const leurs = sans(BASE, 'adoptions:madis');
		expect(fusion(miens, leurs)).toEqual({
			saisie: { 'services:a/x': OUI, 'services:a/y': OUI },
			conflits: []
		});
	});

	it('in two fields of one row: both changes are applied', () => {
		const miens = avec(BASE, 'adoptions:madis', { role: 'promoteur' });
		const leurs = avec(BASE, 'adoptions:madis', { etat: 'annonce' });
		expect(fusion(miens, leurs)).toEqual({
			saisie: avec(miens, 'adoptions:madis', { etat: 'annonce' }),
			conflits: []
		});
	});

	it('alike: there is no conflict', () => {
		const same = avec(BASE, 'services:a/x', { etat: 'projet' });
		expect(fusion(same, same)).toEqual({ saisie: same, conflits: [] });
	});

	it('one the state of a service, the other its source: never the value of one with the proof of the other', () => {
		const { conflits } = fusion(
			avec(BASE, 'services:a/x', { etat: 'projet' }),
			avec(BASE, 'services:a/x', { sources: 'autre' })
		);
		expect(conflits).toHaveLength(1);
		expect([conflits[0]?.miens, conflits[0]?.leurs]).toMatchObject([
			{ etat: 'projet', sources: 's' },
			{ etat: 'propose', sources: 'autre' }
		]);
	});

	it('one takes a row away, the other changes it: both are shown', () => {
		const changed = avec(BASE, 'adoptions:madis', { role: 'promoteur' });
		const gone = sans(BASE, 'adoptions:madis');
		expect(fusion(gone, changed).conflits[0]).toMatchObject({
			miens: null,
			leurs: { role: 'promoteur' }
		});
		expect(fusion(changed, gone)).toMatchObject({
			saisie: changed,
			conflits: [{ miens: { role: 'promoteur' }, leurs: null }]
		});
	});

	it('both add the same row otherwise: a conflict of the fields that differ', () => {
		const { conflits } = fusion(
			avec(BASE, 'adoptions:stela', { role: 'adoptant', etat: 'annonce' }),
			avec(BASE, 'adoptions:stela', { role: 'promoteur', etat: 'annonce' })
		);
		expect(conflits.map(({ colonnes }) => colonnes)).toEqual([['role']]);
	});
});

describe('whatever two people do', () => {
	const trois = fc.tuple(saisies, saisies, saisies);

	it('the changes of one alone are applied whole', () => {
		fc.assert(
			fc.property(saisies, saisies, (base, autre) => {
				expect(fusionner('structure', base, autre, base)).toEqual({ saisie: autre, conflits: [] });
				expect(fusionner('structure', base, base, autre)).toEqual({ saisie: autre, conflits: [] });
			})
		);
	});

	it('nothing is lost: each field that I changed is mine in the result, each that they did is theirs or is shown', () => {
		fc.assert(
			fc.property(trois, ([base, miens, leurs]) => {
				const { saisie, conflits } = fusionner('structure', base, miens, leurs);
				const shown = (rangee: string, colonnes: readonly string[]) =>
					conflits.some(
						(c) => c.rangee === rangee && colonnes.some((nom) => c.colonnes.includes(nom))
					);
				for (const { rangee, apres } of differences('structure', base, miens)) {
					if (apres) expect(saisie[rangee]).toMatchObject(apres);
					else expect(saisie[rangee]).toBe(undefined);
				}
				for (const { rangee, colonnes, apres } of differences('structure', base, leurs)) {
					if (shown(rangee, colonnes)) continue;
					if (apres) expect(saisie[rangee]).toMatchObject(apres);
					else expect(saisie[rangee]).toBe(undefined);
				}
			})
		);
	});

	it('the conflicts are the same whoever saves first', () => {
		fc.assert(
			fc.property(trois, ([base, miens, leurs]) => {
				const names = (a: Saisie, b: Saisie) =>
					fusionner('structure', base, a, b)
						.conflits.map((c) => [c.rangee, ...c.colonnes].join())
						.sort();
				expect(names(miens, leurs)).toEqual(names(leurs, miens));
			})
		);
	});

	it('differences put again on the first state give the second', () => {
		fc.assert(
			fc.property(saisies, saisies, (avant, apres) => {
				const suite = poser(avant, differences('structure', avant, apres));
				expect(differences('structure', suite, apres)).toEqual([]);
			})
		);
	});
});
