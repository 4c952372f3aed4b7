/** State of a department for an axe or a sous-thématique, in the order in which the rule asks. */
export const ETATS = [
	'couvert',
	'partiel',
	'projet',
	'non-renseigne',
	'absent',
	'sans-structure'
] as const;
export type Etat = (typeof ETATS)[number];

/** State of an axe or a sous-thématique for one structure, from what is unknown to what is done. */
export const ETATS_AXE = ['inconnu', 'ne-propose-pas', 'projet', 'propose'] as const;
export type EtatAxe = (typeof ETATS_AXE)[number];

/** The words of the six states, the same on the map, in the table, in exports and in sentences. */
export const MOTS_ETAT: Record<Etat, { libelle: string; definition: string }> = {
	couvert: {
		libelle: 'Couvert',
		definition: 'Une structure présente sur tout le département propose ce service.'
	},
	partiel: {
		libelle: 'Partiel',
		definition: 'Le service est proposé, mais sur une partie du département seulement.'
	},
	projet: {
		libelle: 'En projet',
		definition: 'Personne ne le propose encore ; une structure présente au moins l’a annoncé.'
	},
	'non-renseigne': {
		libelle: 'Non renseigné',
		definition:
			'Des structures sont présentes, mais aucune source ne dit si elles proposent ce service.'
	},
	absent: {
		libelle: 'Absent',
		definition: 'Des structures sont présentes, et toutes sont connues pour ne pas le proposer.'
	},
	'sans-structure': {
		libelle: 'Sans structure',
		definition: 'Aucune structure n’est recensée dans ce département.'
	}
};

/** The words for one structure. */
export const MOTS_ETAT_AXE: Record<EtatAxe, string> = {
	propose: 'Propose',
	projet: 'En projet',
	'ne-propose-pas': 'Ne propose pas',
	inconnu: 'Non renseigné'
};
