import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { racine } from '../../scripts/etape.mjs';
import { measureCoeur, type MesureCoeur } from './coeur.ts';
import { auPlus, auPlusFois, type Groupe, type Mesure } from './mesure.ts';

/** A change of filter in the core: the published facts, then generated networks. */
export function groupeCoeur(tailles: readonly number[]): Groupe {
	return {
		titre: 'Changement de filtre, calcul seul',
		methode:
			'Chaque filtre est d’abord comparé à un recomptage par ensembles (`Set`) : une différence arrête la mesure. Plancher : autant d’incréments au hasard dans un tableau typé qu’il y a d’appartenances structure × commune. Les réseaux de plus de 72 structures sont **engendrés** pour la mesure ; ils ne décrivent rien de réel.',
		mesures: measureCoeur(tailles).flatMap(mesuresDe)
	};
}

function mesuresDe({ structures, lignes, filtre, pire, plancher, sets }: MesureCoeur): Mesure[] {
	const qui = `${structures} structures, ${lignes} appartenances`;
	const reel = structures < 100;
	return [
		{
			nom: `${qui} : filtre médian`,
			unite: 'ms',
			valeur: filtre,
			plancher: null,
			barre: reel ? auPlus(1) : null
		},
		{
			nom: `${qui} : filtre le plus lent`,
			unite: 'ms',
			valeur: pire,
			plancher: reel ? null : plancher,
			barre: reel ? auPlus(1) : auPlusFois(1.3)
		},
		{
			nom: `${qui} : les mêmes par ensembles`,
			unite: 'ms',
			valeur: sets,
			plancher: filtre,
			barre: null
		}
	];
}

/** Bytes of the contours, compressed as the build does. */
export function groupeGeometrie(): Groupe {
	const lire = (fichier: string) => readFileSync(join(racine, 'static/geo', fichier));
	const kilo = (bytes: Buffer | string) => brotliCompressSync(bytes).length / 1000;
	const { voisins, ...plan } = JSON.parse(lire('plan.json').toString()) as { voisins: string };
	const mesure = (nom: string, valeur: number, barre: Mesure['barre'] = auPlus(25)): Mesure => ({
		...{ nom, valeur, barre },
		unite: 'ko',
		plancher: null
	});
	return {
		titre: 'Géométrie',
		methode: 'Octets en brotli. Une page porte l’un ou l’autre des deux dessins.',
		mesures: [
			mesure('Départements de la carte SVG, encarts compris', kilo(JSON.stringify(plan))),
			mesure('Départements de la carte qui se zoome', kilo(lire('departements.topo.json'))),
			mesure('Pays voisins de la carte SVG', kilo(voisins), null)
		]
	};
}
