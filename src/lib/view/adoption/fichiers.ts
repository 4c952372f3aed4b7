/** The files of the network of solutions besides those of every view. */
export const RESEAUX = [
	{ groupe: 'Réseau', format: 'gexf', nom: 'Graphe GEXF', usage: 'pour Gephi' },
	{
		groupe: 'Réseau',
		format: 'graphml',
		nom: 'Graphe GraphML',
		usage: 'pour un autre logiciel de graphes'
	}
];
