type Format =
	'csv' | 'xlsx' | 'json' | 'geojson' | 'svg' | 'png' | 'pdf' | 'pptx' | 'zip' | 'gexf' | 'graphml';

/** The formats of every view with a picture. */
const VUE = ['csv', 'xlsx', 'json', 'svg', 'png', 'pdf', 'pptx', 'zip'] as const;

/** The files of the view at an address, one per format. */
const formats = (path: string, ...noms: Format[]) => {
	const [page, requete] = path.split('?');
	return noms.map((nom) => ({
		href: `${page}.${nom}${requete ? `?${requete}` : ''}`,
		label: nom.toUpperCase()
	}));
};

/** What can be downloaded: one row per file, `exemples` are addresses that work as they are. */
export const TELECHARGEMENTS = [
	{
		titre: 'La carte, en tableau',
		contenu: 'Une ligne par département\u00a0: état, structures, part de la population.',
		fichiers: formats('/couverture', 'csv', 'xlsx', 'json', 'geojson')
	},
	{
		titre: 'La carte, en image',
		contenu: 'La carte de la vue, sa légende, sa phrase, ses sources et sa version.',
		fichiers: formats('/couverture', 'svg', 'png', 'pdf', 'pptx', 'zip')
	},
	{
		titre: 'Les chevauchements',
		contenu:
			'Une ligne par paire de structures\u00a0: territoire commun, verdict, sous-thématiques communes, puis un verdict par axe.',
		fichiers: formats('/chevauchements', ...VUE, 'geojson')
	},
	{
		titre: 'Une paire de structures',
		contenu:
			'Une ligne par axe et sous-thématique\u00a0: ce que chacune propose, verdict, sources. Ici un exemple.',
		fichiers: formats('/chevauchements/adico/somme-numerique', ...VUE, 'geojson')
	},
	{
		titre: 'Une comparaison',
		contenu:
			'Une ligne par service\u00a0: état de chacun et ce qu’ils ont en commun. Ici un exemple.',
		fichiers: formats('/comparer?departement=31,81', ...VUE)
	},
	{
		titre: 'Les structures',
		contenu: 'Une ligne par structure\u00a0: identité, famille, rôles, départements servis, axes.',
		fichiers: formats('/structures', 'csv', 'xlsx', 'json')
	},
	{
		titre: 'Une structure',
		contenu: 'Une ligne par axe et sous-thématique, avec ses sources. Ici un exemple.',
		fichiers: formats('/structures/adico', ...VUE, 'geojson')
	},
	{
		titre: 'Un département',
		contenu: 'Une ligne par axe\u00a0: état, population servie, structures. Ici un exemple.',
		fichiers: formats('/departements/80', ...VUE, 'geojson')
	},
	{
		titre: 'Les solutions partagées',
		contenu:
			'Une ligne par lien entre une solution et une organisation\u00a0: rôle, dates, sources.',
		fichiers: formats('/solutions', ...VUE, 'gexf', 'graphml')
	},
	{
		titre: 'Les lacunes',
		contenu: 'Une ligne par département et service\u00a0: état, qui pourrait aider, solutions.',
		fichiers: formats('/lacunes', ...VUE, 'geojson')
	},
	{
		titre: 'Les familles et les axes',
		contenu: 'Une ligne par famille et axe\u00a0: structures qui le proposent, base, inconnues.',
		fichiers: formats('/empreinte', ...VUE)
	},
	{
		titre: 'Toute la version',
		contenu:
			'Tous les faits avec leurs sources, leurs dates et leur confiance, au bit près\u00a0: son empreinte est celle de la version.',
		fichiers: [{ href: '/donnees/release.json', label: 'JSON' }]
	}
];
