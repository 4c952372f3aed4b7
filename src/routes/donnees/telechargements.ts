/** What can be downloaded: one row per file, `exemples` are addresses that work as they are. */
export const TELECHARGEMENTS = [
	{
		titre: 'La carte, en tableau',
		contenu: 'Une ligne par département\u00a0: état, structures, part de la population.',
		fichiers: [
			{ href: '/couverture.csv', label: 'CSV' },
			{ href: '/couverture.json', label: 'JSON' }
		]
	},
	{
		titre: 'La carte, en image',
		contenu: 'La carte de la vue, sa légende, sa phrase, ses sources et sa version.',
		fichiers: [
			{ href: '/couverture.svg', label: 'SVG' },
			{ href: '/couverture.png', label: 'PNG' }
		]
	},
	{
		titre: 'Les chevauchements',
		contenu:
			'Une ligne par paire de structures\u00a0: territoire commun, verdict, sous-thématiques communes, puis un verdict par axe.',
		fichiers: [
			{ href: '/chevauchements.csv', label: 'CSV' },
			{ href: '/chevauchements.json', label: 'JSON' },
			{ href: '/chevauchements.svg', label: 'SVG' },
			{ href: '/chevauchements.png', label: 'PNG' }
		]
	},
	{
		titre: 'Les structures',
		contenu: 'Une ligne par structure\u00a0: identité, famille, rôles, départements servis, axes.',
		fichiers: [
			{ href: '/structures.csv', label: 'CSV' },
			{ href: '/structures.json', label: 'JSON' }
		]
	},
	{
		titre: 'Les solutions partagées',
		contenu:
			'Une ligne par lien entre une solution et une organisation\u00a0: rôle, dates, sources.',
		fichiers: [
			{ href: '/solutions.csv', label: 'CSV' },
			{ href: '/solutions.json', label: 'JSON' }
		]
	},
	{
		titre: 'Les lacunes',
		contenu: 'Une ligne par département et service\u00a0: état, qui pourrait aider, solutions.',
		fichiers: [
			{ href: '/lacunes.csv', label: 'CSV' },
			{ href: '/lacunes.json', label: 'JSON' },
			{ href: '/lacunes.svg', label: 'SVG' },
			{ href: '/lacunes.png', label: 'PNG' }
		]
	},
	{
		titre: 'Les familles et les axes',
		contenu: 'Une ligne par famille et axe\u00a0: structures qui le proposent, base, inconnues.',
		fichiers: [
			{ href: '/empreinte.csv', label: 'CSV' },
			{ href: '/empreinte.json', label: 'JSON' },
			{ href: '/empreinte.svg', label: 'SVG' },
			{ href: '/empreinte.png', label: 'PNG' }
		]
	},
	{
		titre: 'Toute la version',
		contenu:
			'Tous les faits avec leurs sources, leurs dates et leur confiance, au bit près\u00a0: son empreinte est celle de la version.',
		fichiers: [{ href: '/donnees/release.json', label: 'JSON' }]
	}
];
