import type { Anomalie } from './anomalie.ts';
import type { Donnees } from './donnees.ts';
import type { Feuille } from './feuille.ts';
import { signal } from './signalement.ts';

/** The same fact written twice: each file has its key, the second row is the one reported. */
export function checkDoublons(donnees: Donnees): Anomalie[] {
	return [
		...check(donnees.structures, 'valeur', ({ structure, champ, valeur, confiance, date }) => [
			structure,
			champ,
			valeur,
			confiance,
			date
		]),
		...check(donnees.territoires, 'code', ({ structure, zone, code, nature, etendue }) => [
			structure,
			zone,
			code.toUpperCase(),
			nature,
			etendue
		]),
		...check(donnees.services, 'sousThematique', (s) => [s.structure, s.axe, s.sousThematique]),
		...check(donnees.solutions, 'solution', (s) => [s.solution]),
		...check(donnees.adoptions, 'organisation', (a) => [a.solution, a.organisation ?? a.nom]),
		...check(donnees.relations, 'b', (r) => [r.objet, r.a, r.b ?? r.nom, r.type]),
		...check(donnees.sources, 'id', (s) => [s.id])
	];
}

function check<T extends object>(
	feuille: Feuille<T>,
	champ: keyof T & string,
	cle: (valeur: T) => (string | null)[]
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
