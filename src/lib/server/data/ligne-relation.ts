import { z } from 'zod';
import { TYPES_RELATION } from '#lib/domain/relation.ts';
import { TYPES_RELATION_SOLUTION } from '#lib/domain/solution.ts';
import { cellule, preuve } from './cellule.ts';
import type { Motif } from './cellule.ts';
import { datePartielle, facultatif, identifiant, liste, parmi, texte } from './lecteur.ts';
import { suggestion } from '#lib/domain/proche.ts';

export const OBJETS = ['structure', 'solution'] as const;

const TYPES: Record<(typeof OBJETS)[number], readonly string[]> = {
	structure: TYPES_RELATION,
	solution: TYPES_RELATION_SOLUTION
};

/**
 * A row of relations.csv: `a` <type> `b`, both structures or both solutions. `b` is empty when the
 * other body is not in our list; `nom` names it in any case.
 */
export const ligneRelation = z
	.strictObject({
		objet: cellule(parmi(OBJETS)),
		a: cellule(identifiant),
		b: cellule(facultatif(identifiant)),
		nom: cellule(texte),
		type: cellule(parmi([...TYPES_RELATION, ...TYPES_RELATION_SOLUTION])),
		departements: cellule(liste(texte)),
		axes: cellule(liste(identifiant)),
		depuis: cellule(facultatif(datePartielle)),
		...preuve
	})
	.superRefine((ligne, contexte) => {
		if (TYPES[ligne.objet].includes(ligne.type)) return;
		const message = `« ${ligne.type} » ne relie pas deux ${ligne.objet}s.`;
		const correction = suggestion(ligne.type, TYPES[ligne.objet]);
		const params: Motif = { code: 'valeur-inconnue', correction };
		contexte.addIssue({ code: 'custom', path: ['type'], message, params });
	});

export type LigneRelation = z.output<typeof ligneRelation>;
