import { fichiersDe, type Fichier } from '#lib/view/fichiers.ts';
import { serialiseSolutions, type VueSolutions } from './vue.ts';

const RESEAUX = [
	{ format: 'gexf', nom: 'Réseau GEXF', usage: 'pour Gephi' },
	{ format: 'graphml', nom: 'Réseau GraphML', usage: 'pour un autre logiciel de graphes' }
];

/** The files of a view of the network, as tables, pictures and graphs. */
export function fichiersSolutions(vue: VueSolutions): Fichier[] {
	const requete = serialiseSolutions(vue);
	const query = requete && `?${requete}`;
	return [
		...fichiersDe('/solutions', requete),
		...RESEAUX.map(({ format, nom, usage }) => ({
			nom,
			usage,
			href: `/solutions.${format}${query}`
		}))
	];
}
