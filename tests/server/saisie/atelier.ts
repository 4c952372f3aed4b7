import fc from 'fast-check';
import { readCog } from '#lib/server/cog.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';
import type { Saisie } from '#lib/server/saisie/saisie.ts';
import type { Sujet } from '#lib/server/saisie/sujet.ts';

export const COG = readCog('data/cog');
/** The facts of the repository. */
export const DONNEES = readDonnees('data').donnees;

export const ADICO: Sujet = { objet: 'structure', id: 'adico' };

/** A sheet with some cells of one row changed. */
export function avec(saisie: Saisie, rangee: string, cells: Record<string, string>): Saisie {
	return { ...saisie, [rangee]: { ...saisie[rangee], ...cells } };
}

export function sans(saisie: Saisie, rangee: string): Saisie {
	return Object.fromEntries(Object.entries(saisie).filter(([nom]) => nom !== rangee));
}

const cell = fc.constantFrom('', 'un', 'deux', 'trois');
const preuve = { sources: cell, date: cell, confiance: cell, note: cell };
const service = fc.record({ etat: cell, ...preuve });
const ROWS = {
	'services:a/x': service,
	'services:a/y': service,
	'identite:nom': fc.record({ valeur: cell, ...preuve }),
	'adoptions:s': fc.record({
		...{ role: cell, etat: cell, depuis: cell, jusqua: cell, hebergement: cell },
		...preuve
	})
};

/** Invented sheets of few rows and few values, so that two of them often meet. */
export const saisies: fc.Arbitrary<Saisie> = fc.record(ROWS, { requiredKeys: [] });
