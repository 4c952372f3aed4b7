import { anomalie } from './anomalie.ts';
import type { Anomalie } from './anomalie.ts';
import type { Donnees } from './donnees.ts';
import type { Identifiants } from './identifiants.ts';
import type { Champ } from './ligne-structure.ts';
import { signal } from './signalement.ts';

/** Fields without which a structure has no page. */
export const OBLIGATOIRES: Champ[] = ['nom', 'famille', 'roles', 'adhesionDeclic'];

/** Structures without the facts that every page needs, solutions without promoter, idle sources. */
export function checkFaits(donnees: Donnees, ids: Identifiants): Anomalie[] {
	return [
		...checkObligatoires(donnees, ids),
		...checkPromoteurs(donnees),
		...checkSourcesInutiles(donnees)
	];
}

function checkObligatoires({ structures }: Donnees, ids: Identifiants): Anomalie[] {
	const connus = new Set(structures.lignes.map(({ valeur: v }) => `${v.structure} ${v.champ}`));
	return ids.structures.flatMap((structure) =>
		OBLIGATOIRES.filter((champ) => !connus.has(`${structure} ${champ}`)).map((champ) =>
			anomalie({
				fichier: structures.fichier,
				champ,
				valeur: structure,
				code: 'fait-manquant',
				message: `La structure « ${structure} » n’a pas de ligne « ${champ} ».`,
				correction: `Ajoutez la ligne ${structure};${champ};… avec sa source.`
			})
		)
	);
}

/**
 * The study names a promoter for each of its solutions: a missing one is an error. Elsewhere the
 * promoter may simply be unknown, which is worth knowing and no more.
 */
function checkPromoteurs({ solutions, adoptions }: Donnees): Anomalie[] {
	const promues = new Set(
		adoptions.lignes
			.filter(({ valeur }) => valeur.role === 'promoteur')
			.map((a) => a.valeur.solution)
	);
	return solutions.lignes
		.filter(({ valeur }) => !promues.has(valeur.solution))
		.map((ligne) =>
			signal(solutions, ligne, 'solution', {
				code: 'promoteur-manquant',
				niveau: ligne.valeur.origine === 'etude-2023' ? 'erreur' : 'information',
				message: `Aucun promoteur n’est connu pour « ${ligne.valeur.nom} ».`,
				correction: 'Ajoutez dans adoptions.csv une ligne de rôle « promoteur », avec sa source.'
			})
		);
}

function checkSourcesInutiles(donnees: Donnees): Anomalie[] {
	const { structures, territoires, services, solutions, adoptions, relations, sources } = donnees;
	const feuilles = [structures, territoires, services, solutions, adoptions, relations];
	const citees = new Set(
		feuilles.flatMap(({ lignes }) => lignes.flatMap(({ valeur }) => valeur.sources))
	);
	return sources.lignes
		.filter(({ valeur }) => !citees.has(valeur.id))
		.map((ligne) =>
			signal(sources, ligne, 'id', {
				code: 'source-inutilisee',
				niveau: 'information',
				message: `Aucun fait ne cite « ${ligne.valeur.id} ».`,
				correction: 'Citez-la, ou ôtez la ligne.'
			})
		);
}
