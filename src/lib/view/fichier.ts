/** A file of a view: its name, what it is for, and its address. */
export type Fichier = { nom: string; usage: string; href: string };

const FORMATS = [
	{ format: 'png', nom: 'Image PNG', usage: 'pour un document ou un diaporama' },
	{ format: 'svg', nom: 'Image SVG', usage: 'pour l’impression et la retouche' },
	{ format: 'csv', nom: 'Tableau CSV', usage: 'pour un tableur', profil: 'excel' },
	{ format: 'json', nom: 'Données JSON', usage: 'pour un programme' }
];

/** The files of a view; `adresse` gives that of the same view under a path. */
export function fichiersDe(page: string, adresse: (path: string) => string): Fichier[] {
	return FORMATS.map(({ format, nom, usage, profil }) => {
		const address = adresse(`${page}.${format}`);
		const sign = address.includes('?') ? '&' : '?';
		return { nom, usage, href: profil ? `${address}${sign}profil=${profil}` : address };
	});
}
