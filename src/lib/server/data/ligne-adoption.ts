import { z } from 'zod';
import { ROLES_ADOPTION } from '#lib/domain/adoption/role.ts';
import { TYPES_ORGANISATION } from '#lib/domain/adoption.ts';
import { cellule, preuve } from './cellule.ts';
import type { Motif } from './cellule.ts';
import { datePartielle, entier, facultatif, identifiant, parmi, texte } from './lecteur.ts';

const ETATS = ['en-service', 'annonce'] as const;

/**
 * A row of adoptions.csv. Either one named organisation (`organisation` and `type`), or a count
 * without names (`nombre`), never both: the second never colours a département.
 */
export const ligneAdoption = z
	.strictObject({
		solution: cellule(identifiant),
		organisation: cellule(facultatif(identifiant)),
		nom: cellule(texte),
		type: cellule(facultatif(parmi(TYPES_ORGANISATION))),
		role: cellule(parmi(ROLES_ADOPTION)),
		etat: cellule(parmi(ETATS)),
		depuis: cellule(facultatif(datePartielle)),
		jusqua: cellule(facultatif(datePartielle)),
		hebergement: cellule(facultatif(texte)),
		nombre: cellule(facultatif(entier)),
		...preuve
	})
	.superRefine((ligne, contexte) => {
		const refuse = (champ: string, message: string, correction: string) => {
			const params: Motif = { code: 'valeur-manquante', correction };
			contexte.addIssue({ code: 'custom', path: [champ], message, params });
		};
		if (ligne.nombre === null && ligne.organisation === null) {
			refuse('organisation', 'Ni organisation, ni nombre.', 'Remplissez l’une des deux cellules.');
		} else if (ligne.nombre === null && ligne.type === null) {
			refuse(
				'type',
				'Le type de l’organisation manque.',
				`Types : ${TYPES_ORGANISATION.join(', ')}.`
			);
		} else if (ligne.nombre !== null && ligne.organisation !== null) {
			refuse(
				'nombre',
				'Un nombre ne va pas avec une organisation nommée.',
				'Videz l’une des deux.'
			);
		}
	});

export type LigneAdoption = z.output<typeof ligneAdoption>;
