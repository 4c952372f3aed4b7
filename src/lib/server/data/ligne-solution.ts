import { z } from 'zod';
import { ORIGINES } from '#lib/domain/adoption/origine.ts';
import { COUCHES, ETATS_SOLUTION, FONDEMENTS } from '#lib/domain/solution.ts';
import type { Solution } from '#lib/domain/solution.ts';
import { cellule, preuve } from './cellule.ts';
import { adresseWeb, facultatif, identifiant, liste, parmi, Refus, texte } from './lecteur.ts';
import type { Lecteur } from './lecteur.ts';

/** `donnees/open-data:source` or `cybersecurite:deduit`: axis, sub-theme, why they are linked. */
const axe: Lecteur<Solution['axes'][number]> = (t) => {
	const [, id, sousThematique, fondement] = /^([^/:]+)(?:\/([^/:]+))?:([^/:]+)$/.exec(t) ?? [];
	if (!id || !fondement) {
		const message = `« ${t} » n’est pas de la forme axe/sous-thématique:fondement.`;
		throw new Refus('format-invalide', message, 'Exemple : donnees/open-data:source');
	}
	return {
		axe: identifiant(id),
		sousThematique: sousThematique ? identifiant(sousThematique) : null,
		fondement: parmi(FONDEMENTS)(fondement)
	};
};

/** A row of solutions.csv. */
export const ligneSolution = z.strictObject({
	solution: cellule(identifiant),
	nom: cellule(texte),
	alias: cellule(liste(texte)),
	origine: cellule(parmi(ORIGINES)),
	couche: cellule(parmi(COUCHES)),
	etat: cellule(parmi(ETATS_SOLUTION)),
	description: cellule(facultatif(texte)),
	licence: cellule(facultatif(texte)),
	depot: cellule(facultatif(adresseWeb)),
	axes: cellule(liste(axe)),
	...preuve
});

export type LigneSolution = z.output<typeof ligneSolution>;
