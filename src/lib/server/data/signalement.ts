import { anomalie } from './anomalie.ts';
import type { Anomalie, Code, Niveau } from './anomalie.ts';
import type { Feuille, Ligne } from './feuille.ts';

type Defaut = {
	code: Code;
	message: string;
	correction?: string | null;
	niveau?: Niveau;
	/** The part of the cell that is at fault, when it is not the whole cell. */
	valeur?: string | null;
};

/** An anomaly in the cell `champ` of a row that was read: finds its column and its text. */
export function signal<T extends object>(
	feuille: Feuille<T>,
	ligne: Ligne<T>,
	champ: keyof T & string,
	defaut: Defaut
): Anomalie {
	const contenu = ligne.valeur[champ];
	const index = feuille.entete.indexOf(champ);
	return anomalie({
		fichier: feuille.fichier,
		ligne: ligne.ligne,
		colonne: index < 0 ? null : index + 1,
		champ,
		valeur: contenu === null ? null : String(contenu),
		...defaut
	});
}
