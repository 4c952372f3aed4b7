/**
 * What can be said of two structures on a common territory, from what is best known to what is not.
 * Removing a source only ever moves a verdict to the right.
 */
export const VERDICTS = [
	'cooperation',
	'doublon',
	'complement',
	'specialisation',
	'indetermine'
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The words of the verdicts, the same on the map, in the matrix, in tables, exports and sentences. */
export const MOTS_VERDICT: Record<Verdict, { libelle: string; definition: string }> = {
	cooperation: {
		libelle: 'Coopération attestée',
		definition: 'Une relation documentée lie les deux structures ; elle l’emporte sur le reste.'
	},
	doublon: {
		libelle: 'Même service proposé deux fois',
		definition: 'Une même sous-thématique est proposée par les deux structures.'
	},
	complement: {
		libelle: 'Complément',
		definition:
			'Le même axe est proposé des deux côtés, par des sous-thématiques différentes, toutes connues.'
	},
	specialisation: {
		libelle: 'Spécialisation',
		definition: 'Aucun axe n’est proposé des deux côtés, et tout ce qui est comparé est connu.'
	},
	indetermine: {
		libelle: 'Indéterminé, à documenter',
		definition: 'Il manque au moins un renseignement pour conclure.'
	}
};
