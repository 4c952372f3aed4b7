import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecrire } from '#lib/server/saisie/ecriture.ts';
import { fusionner } from '#lib/server/saisie/fusion.ts';
import { saisieDe } from '#lib/server/saisie/lecture.ts';
import { listesDe } from '#lib/server/saisie/listes.ts';
import { rangeesOffertes } from '#lib/server/saisie/modele.ts';
import { nommer } from '#lib/server/saisie/nommage.ts';
import type { Rangee, Saisie } from '#lib/server/saisie/saisie.ts';
import { ADICO, COG, DONNEES } from './atelier.ts';

const DEPART = saisieDe(DONNEES, ADICO);
const OFFERTES = rangeesOffertes(ADICO, listesDe(DONNEES));
const GRILLE = Object.keys(OFFERTES).filter((nom) => nom.startsWith('services:donnees/'));
const PREUVE = { sources: 'etude-declic-2023', date: '2026', confiance: 'haute', note: '' };

/** What one person answers on some lines of the grid. */
const reponses = fc.dictionary(
	fc.constantFrom(...GRILLE),
	fc.constantFrom('propose', 'projet', 'ne-propose-pas', ''),
	{ maxKeys: 3 }
);

const repondre = (saisie: Saisie, dites: Record<string, string>): Saisie => {
	const rows = Object.entries(dites).map(([nom, etat]): [string, Rangee] => [
		nom,
		{ ...(saisie[nom] ?? { ...OFFERTES[nom], ...PREUVE }), etat }
	]);
	return nommer('structure', { ...saisie, ...Object.fromEntries(rows) });
};

const etatDe = (saisie: Saisie, nom: string) => saisie[nom]?.etat ?? '';

describe('two people who answer for one real structure at once', () => {
	it('lose nothing: each answer is in the draft, or was shown to be chosen', () => {
		fc.assert(
			fc.property(reponses, reponses, (alice, bob) => {
				const premiere = ecrire(DONNEES, ADICO, repondre(DEPART, alice), COG);
				expect(premiere.fautes).toEqual([]);
				const actuelle = saisieDe(premiere.donnees!, ADICO);
				const deBob = repondre(DEPART, bob);
				const { saisie, conflits } = fusionner('structure', DEPART, deBob, actuelle);
				const seconde = ecrire(premiere.donnees!, ADICO, saisie, COG);
				expect(seconde.fautes).toEqual([]);
				const finale = saisieDe(seconde.donnees!, ADICO);
				const choisis = new Set(conflits.map(({ rangee }) => rangee));
				for (const [nom, etat] of Object.entries(bob)) {
					if (etat !== etatDe(DEPART, nom)) expect(etatDe(finale, nom)).toBe(etat);
				}
				for (const [nom, etat] of Object.entries(alice)) {
					if (etat !== etatDe(DEPART, nom) && !choisis.has(nom)) {
						expect(etatDe(finale, nom)).toBe(etat);
					}
				}
				// Whatever they did not answer is as it was, proof included.
				for (const nom of Object.keys(DEPART)) {
					if (!(nom in alice) && !(nom in bob)) expect(finale[nom]).toEqual(DEPART[nom]);
				}
			}),
			{ numRuns: 20 }
		);
	}, 30_000);
});
