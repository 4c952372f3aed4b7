/** The words of each list of sheets. */
export const MOTS = {
	structures: {
		titre: 'Structures',
		une: 'structure',
		nouvelle: 'Nouvelle structure',
		nom: 'Nom officiel'
	},
	solutions: {
		titre: 'Solutions',
		une: 'solution',
		nouvelle: 'Nouvelle solution',
		nom: 'Nom'
	},
	sources: {
		titre: 'Sources',
		une: 'source',
		nouvelle: 'Nouvelle source',
		nom: 'Titre'
	}
} as const;
export type Fiches = keyof typeof MOTS;
