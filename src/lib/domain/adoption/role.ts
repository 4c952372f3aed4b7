/** What an organisation is to a solution, from the nearest to the farthest. */
export const ROLES_ADOPTION = [
	'promoteur',
	'co-developpeur',
	'adoptant',
	'distributeur',
	'contributeur',
	'financeur'
] as const;
