/** The columns of `/couverture.csv`, as its readers need them; a test holds the list complete. */
export const COLONNES = [
	{ nom: 'code_departement', sens: 'Code Insee, un texte', exemple: '01, 2A, 974' },
	{ nom: 'departement', sens: 'Nom', exemple: 'Ain' },
	{
		nom: 'etat',
		sens: 'L’un des six états\u202f; vide si aucun axe n’est choisi',
		exemple: 'non-renseigne'
	},
	{ nom: 'nombre_structures', sens: 'Structures présentes sous les filtres', exemple: '2' },
	{
		nom: 'structures',
		sens: 'Leurs identifiants, séparés par |',
		exemple: 'adico|somme-numerique'
	},
	{
		nom: 'proposent',
		sens: 'Celles qui proposent l’axe\u202f; vide si aucun axe n’est choisi',
		exemple: 'adico'
	},
	{
		nom: 'nombre_sous_thematiques',
		sens: 'Sous-thématiques proposées\u202f; vide si aucune n’est connue',
		exemple: '3'
	},
	{
		nom: 'sous_thematiques',
		sens: 'Leurs identifiants, séparés par |',
		exemple: 'ged|parapheur'
	},
	{
		nom: 'part_population',
		sens: 'Part des habitants, de 0 à 1\u202f; vide si elle est inconnue',
		exemple: '0.083'
	},
	{
		nom: 'part_population_minimum',
		sens: 'oui si la part est un minimum\u202f; vide si elle est inconnue',
		exemple: 'non'
	}
];
