import { z } from 'zod';
import { CONFIANCES } from '#lib/domain/preuve.ts';
import type { Code } from './anomalie.ts';
import { datePartielle, facultatif, identifiant, liste, parmi, Refus, texte } from './lecteur.ts';
import type { Lecteur } from './lecteur.ts';

/** What a refused cell leaves in the Zod issue. */
export type Motif = { code: Code; correction: string | null };

/** The Zod type of a cell: text in, value out, and the reader's refusal as an issue. */
export function cellule<T>(lecteur: Lecteur<T>) {
	return z.string().transform((brut, contexte): T => {
		try {
			return lecteur(brut.trim());
		} catch (refus) {
			if (!(refus instanceof Refus)) throw refus;
			const params: Motif = { code: refus.code, correction: refus.correction };
			contexte.addIssue({ code: 'custom', message: refus.message, params });
			return z.NEVER;
		}
	});
}

const auMoinsUneSource: Lecteur<string[]> = (t) => {
	if (t !== '') return liste(identifiant)(t);
	throw new Refus(
		'source-manquante',
		'Ce fait n’a pas de source.',
		'Indiquez l’identifiant d’une ligne de sources.csv ; ajoutez-la si elle n’y est pas.'
	);
};

/** The four columns that every fact carries. */
export const preuve = {
	sources: cellule(auMoinsUneSource),
	date: cellule(facultatif(datePartielle)),
	confiance: cellule(parmi(CONFIANCES)),
	note: cellule(facultatif(texte))
};
