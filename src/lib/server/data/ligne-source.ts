import { z } from 'zod';
import { NATURES_SOURCE } from '#lib/domain/source.ts';
import { cellule } from './cellule.ts';
import type { Motif } from './cellule.ts';
import {
	adresseWeb,
	dateComplete,
	datePartielle,
	facultatif,
	identifiant,
	parmi,
	texte
} from './lecteur.ts';

/** A row of sources.csv: what attests facts. It has an address, or at least a document. */
export const ligneSource = z
	.strictObject({
		id: cellule(identifiant),
		titre: cellule(texte),
		editeur: cellule(facultatif(texte)),
		url: cellule(facultatif(adresseWeb)),
		document: cellule(facultatif(texte)),
		datePublication: cellule(facultatif(datePartielle)),
		dateLecture: cellule(dateComplete),
		nature: cellule(parmi(NATURES_SOURCE)),
		licence: cellule(facultatif(texte))
	})
	.superRefine((ligne, contexte) => {
		if (ligne.url !== null || ligne.document !== null) return;
		const params: Motif = {
			code: 'valeur-manquante',
			correction: 'Donnez l’adresse de la page, ou la référence du document.'
		};
		const message = 'La source n’a ni adresse ni document.';
		contexte.addIssue({ code: 'custom', path: ['url'], message, params });
	});

export type LigneSource = z.output<typeof ligneSource>;
