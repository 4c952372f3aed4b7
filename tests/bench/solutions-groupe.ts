import { measureDessin, type MesureDessin } from './dessin-solutions.ts';
import { auPlus, auPlusFois, type Groupe, type Mesure } from './mesure.ts';
import { measureSolutions, TAILLE, type MesureSolutions } from './solutions.ts';

/** Below this many megabytes, what an answer keeps is lost in what the collector gives back. */
const LISIBLE = 0.5;

/** The network of solutions: its drawing, and its projections beside Sets. */
export function groupeSolutions(): Groupe {
	const { organisations, solutions } = TAILLE;
	return {
		titre: 'Réseau des solutions',
		methode: `Le dessin du graphe : ordre des trois colonnes et places ; plancher, compter une seule fois, lien contre lien, les croisements de l’ordre alphabétique. Puis les projections de ${organisations} organisations × ${solutions} solutions ; plancher, la même réponse par ensembles (\`Set\`), qui doit être identique, sinon la mesure s’arrête. La mémoire est celle que garde la réponse, ramassage fait. Ces réseaux sont **engendrés** pour la mesure.`,
		mesures: [
			...[measureDessin(70, 21), measureDessin(300, 60)].map(dessin),
			...measureSolutions().flatMap(projection)
		]
	};
}

function dessin({ organisations, solutions, liens, ...m }: MesureDessin): Mesure {
	return {
		nom: `Dessin de ${organisations} × ${solutions}, ${liens} liens, ${m.croisements} croisements sur ${m.alphabetiques}`,
		unite: 'ms',
		valeur: m.temps,
		plancher: m.plancher,
		barre: auPlus(50)
	};
}

function projection({ nom, temps, sets, memoire, memoireSets }: MesureSolutions): Mesure[] {
	const time = { nom, unite: 'ms', valeur: temps, plancher: sets, barre: auPlusFois(1) };
	if (memoireSets < LISIBLE) return [time];
	const kept = { nom: `${nom} : mémoire`, unite: 'Mo', valeur: memoire, plancher: memoireSets };
	return [time, { ...kept, barre: auPlusFois(1.25) }];
}
