import type { Anomalie } from './anomalie.ts';
import { CLES } from './cle.ts';
import type { Donnees } from './donnees.ts';
import type { Feuille } from './feuille.ts';
import { signal } from './signalement.ts';

/** The same fact written twice: each file has its key, the second row is the one reported. */
export function checkDoublons(donnees: Donnees): Anomalie[] {
	return [
		...check(donnees.structures, 'valeur', CLES.structures),
		...check(donnees.territoires, 'code', CLES.territoires),
		...check(donnees.services, 'sousThematique', CLES.services),
		...check(donnees.solutions, 'solution', CLES.solutions),
		...check(donnees.adoptions, 'organisation', CLES.adoptions),
		...check(donnees.relations, 'b', CLES.relations),
		...check(donnees.sources, 'id', CLES.sources)
	];
}

function check<T extends object>(
	feuille: Feuille<T>,
	champ: keyof T & string,
	cle: (valeur: T) => readonly (string | null)[]
): Anomalie[] {
	const vues = new Map<string, number>();
	return feuille.lignes.flatMap((ligne) => {
		const texte = JSON.stringify(cle(ligne.valeur));
		const premiere = vues.get(texte);
		if (premiere === undefined) {
			vues.set(texte, ligne.ligne);
			return [];
		}
		const message = `Ce fait est déjà à la ligne ${premiere}.`;
		const correction = 'Gardez une seule ligne ; réunissez les sources, séparées par |.';
		return [signal(feuille, ligne, champ, { code: 'valeur-en-double', message, correction })];
	});
}
