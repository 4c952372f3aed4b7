/** The kinds of files of a view, in the order in which they are offered. */
export const FICHIERS = [
	{ groupe: 'Image', format: 'png', nom: 'Image PNG', usage: 'pour un document ou un site' },
	{ groupe: 'Image', format: 'svg', nom: 'Image SVG', usage: 'pour l’impression et la retouche' },
	{ groupe: 'Diaporama', format: 'pptx', nom: 'PowerPoint', usage: 'formes et textes modifiables' },
	{ groupe: 'Document', format: 'pdf', nom: 'PDF', usage: 'à imprimer ou à joindre' },
	{ groupe: 'Données', format: 'xlsx', nom: 'Classeur Excel', usage: 'avec ses sources' },
	{ groupe: 'Données', format: 'csv', nom: 'Tableau CSV', usage: 'pour un tableur' },
	{
		groupe: 'Données',
		format: 'geojson',
		nom: 'Carte GeoJSON',
		usage: 'pour un logiciel de carte'
	},
	{ groupe: 'Données', format: 'json', nom: 'Données JSON', usage: 'pour un programme' },
	{
		groupe: 'Données',
		format: 'zip',
		nom: 'Tout en une archive',
		usage: 'données, image, description des colonnes'
	}
];

/** One file of a view, with its address. */
export type Fichier = { groupe: string; format: string; nom: string; usage: string; href: string };

/** The files of the directory at the address of its page: tables only, it has no picture. */
export function fichiersAnnuaire(adresse: string): Fichier[] {
	const [path = '', requete = ''] = adresse.split('?');
	const tables = FICHIERS.filter(({ format }) => ['xlsx', 'csv', 'json'].includes(format));
	return tables.map((fichier) => {
		const { format } = fichier;
		// A visitor who takes a table opens it in a French spreadsheet.
		const query = [requete, format === 'csv' ? 'profil=excel' : ''].filter(Boolean).join('&');
		return { ...fichier, href: `${path}.${format}${query && `?${query}`}` };
	});
}
