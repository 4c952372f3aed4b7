import { fichiersDe, type Fichier } from '#lib/view/fichiers.ts';
import { serialiseSolutions, type VueSolutions } from './vue.ts';

const RESEAUX = [
	{ groupe: 'Réseau', format: 'gexf', nom: 'Graphe GEXF', usage: 'pour Gephi' },
	{
		groupe: 'Réseau',
		format: 'graphml',
		nom: 'Graphe GraphML',
		usage: 'pour un autre logiciel de graphes'
	}
];

/** The files of a view of the network, as tables, pictures and graphs. */
export function fichiersSolutions(vue: VueSolutions): Fichier[] {
	const requete = serialiseSolutions(vue);
	const query = requete && `?${requete}`;
	return [
		...fichiersDe('/solutions', requete, ['geojson']),
		...RESEAUX.map((fichier) => ({ ...fichier, href: `/solutions.${fichier.format}${query}` }))
	];
}
