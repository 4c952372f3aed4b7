/** What people call the roles of the team's room, from the least to the most. */
export const NOMS_ROLE = {
	contribution: 'contribution',
	lecture: 'lecture',
	edition: 'édition',
	publication: 'publication',
	administration: 'administration'
} as const;
