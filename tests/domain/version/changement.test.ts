import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Release } from '#lib/domain/release.ts';
import { changementsEntre, cleDe, LISTES } from '#lib/domain/version/changement.ts';
import { readReel } from '../reel.ts';

const { release } = readReel();

/** The published release with some entries left out and the note of others changed. */
const etats = fc
	.record({ pas: fc.integer({ min: 2, max: 9 }), note: fc.constantFrom(null, 'a', 'b') })
	.map(({ pas, note }): Release => {
		const lists = LISTES.map((liste) => [
			liste,
			release[liste]
				.filter((_, i) => i % pas > 0)
				.map((entree, i) => ('note' in entree && i % 3 === 0 ? { ...entree, note } : entree))
		]);
		return { ...release, ...Object.fromEntries(lists) };
	});

/** Counted the slow way: every key of both, and whether both say the same of it. */
function recompte(avant: Release, apres: Release, liste: (typeof LISTES)[number]) {
	const say = (state: Release, cle: string) =>
		JSON.stringify(
			(state[liste] as unknown[]).filter((entree) => cleDe(liste, entree as never) === cle)
		);
	const keys = (state: Release) => [
		...new Set((state[liste] as unknown[]).map((entree) => cleDe(liste, entree as never)))
	];
	const [old, now] = [keys(avant), keys(apres)];
	return {
		ajoutes: now.filter((cle) => !old.includes(cle)),
		retires: old.filter((cle) => !now.includes(cle)),
		modifies: now.filter((cle) => old.includes(cle) && say(avant, cle) !== say(apres, cle))
	};
}

describe('what changed between two releases', () => {
	it('is nothing between a release and itself, whatever its number and its date', () => {
		expect(changementsEntre(release, { ...release, numero: 9, date: '2027-01-01' })).toEqual([]);
	});

	it('is what a naive count finds, and the same seen from the other side', () => {
		const COURTES = ['structures', 'solutions', 'relations', 'relationsSolutions'] as const;
		fc.assert(
			fc.property(etats, etats, (a, b) => {
				const [there, back] = [changementsEntre(a, b), changementsEntre(b, a)];
				for (const liste of COURTES) {
					const found = there.find((one) => one.liste === liste);
					const { ajoutes = [], retires = [], modifies = [] } = found ?? {};
					expect({ ajoutes, retires, modifies }).toEqual(recompte(a, b, liste));
				}
				expect(there.map(({ liste }) => liste)).toEqual(back.map(({ liste }) => liste));
				for (const [i, { ajoutes, retires, modifies }] of there.entries()) {
					expect(back[i]?.retires).toEqual(ajoutes);
					expect(back[i]?.ajoutes).toEqual(retires);
					expect(new Set(back[i]?.modifies)).toEqual(new Set(modifies));
				}
			}),
			{ numRuns: 20 }
		);
	});

	it('names a structure that came, one that left, and one that is told otherwise', () => {
		const [first, second, ...rest] = release.structures;
		const apres = {
			...release,
			structures: [
				{ ...first!, nom: { ...first!.nom, valeur: 'Autre nom' } },
				{ ...second!, slug: 'nouvelle' },
				...rest
			]
		};
		expect(changementsEntre(release, apres)).toEqual([
			{
				liste: 'structures',
				ajoutes: ['nouvelle'],
				retires: [second!.slug],
				modifies: [first!.slug]
			}
		]);
	});
});
