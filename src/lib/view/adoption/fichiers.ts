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

const MATRICES = [
	{ format: 'png', nom: 'Matrice PNG', usage: 'le tableau des rôles, en image' },
	{ format: 'svg', nom: 'Matrice SVG', usage: 'le même, pour la retouche' }
];

/** The files of a view of the network, as pictures, tables and graphs. */
export function fichiersSolutions(vue: VueSolutions): Fichier[] {
	const requete = serialiseSolutions(vue);
	const href = (format: string, plus = '') => {
		const query = [requete, plus].filter(Boolean).join('&');
		return `/solutions.${format}${query && `?${query}`}`;
	};
	const matrices = MATRICES.map((matrice) => ({
		...matrice,
		groupe: 'Image',
		href: href(matrice.format, 'lecture=matrice')
	}));
	const reseaux = RESEAUX.map((reseau) => ({ ...reseau, href: href(reseau.format) }));
	return [...fichiersDe('/solutions', requete, ['geojson']), ...matrices, ...reseaux];
}
