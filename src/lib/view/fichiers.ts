/** One file of a view, as the list of exports offers it. */
export type Fichier = { nom: string; usage: string; href: string };

const FORMATS = [
	{ format: 'png', nom: 'Image PNG', usage: 'pour un document ou un diaporama' },
	{ format: 'svg', nom: 'Image SVG', usage: 'pour l’impression et la retouche' },
	{ format: 'csv', nom: 'Tableau CSV', usage: 'pour un tableur' },
	{ format: 'json', nom: 'Données JSON', usage: 'pour un programme' }
];

/** The files of the view of a query, at the address of its page with a suffix. */
export function fichiersDe(path: string, requete: string): Fichier[] {
	return FORMATS.map(({ format, nom, usage }) => {
		// A visitor who takes a table opens it in a French spreadsheet.
		const query = [requete, format === 'csv' ? 'profil=excel' : ''].filter(Boolean).join('&');
		return { nom, usage, href: `${path}.${format}${query && `?${query}`}` };
	});
}
