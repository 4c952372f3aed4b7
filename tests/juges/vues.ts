/** One address of every kind of view that leaves the site as files. */
export const VUES = {
	couverture: '/couverture?axe=cybersecurite',
	chevauchements: '/chevauchements',
	paire: '/chevauchements/adico/somme-numerique',
	lacunes: '/lacunes?axe=cybersecurite',
	comparer: '/comparer?departement=14,50',
	empreinte: '/empreinte',
	simulation: '/simulation?si=ouvre.haute-garonne-numerique.cybersecurite',
	solutions: '/solutions',
	matrice: '/solutions?lecture=matrice',
	solution: '/solutions/madis',
	structure: '/structures/adico',
	departement: '/departements/80'
} as const;
export type NomVue = keyof typeof VUES;
export const NOMS = Object.keys(VUES) as NomVue[];

/** Views that are tables or networks: they have no territory. */
export const SANS_CARTE: readonly NomVue[] = ['comparer', 'empreinte', 'solutions', 'matrice'];

/** The directory: rows only. */
export const ANNUAIRE = '/structures?famille=cdg';

/** Papers of a PDF, with their size in points as poppler says it. */
export const PAPIERS = {
	'a4-paysage': { requete: '', points: [841.89, 595.28] },
	'a4-portrait': { requete: 'sens=portrait', points: [595.28, 841.89] },
	'a3-paysage': { requete: 'papier=a3', points: [1190.55, 841.89] },
	'a3-portrait': { requete: 'papier=a3&sens=portrait', points: [841.89, 1190.55] }
} as const;

/** The address of a file of a page: its suffix before the query, its options after it. */
export function fichierDe(page: string, format: string, options = ''): string {
	const [path = '', query = ''] = page.split('?');
	const requete = [query, options].filter(Boolean).join('&');
	return `${path}.${format}${requete && `?${requete}`}`;
}
