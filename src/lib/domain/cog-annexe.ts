/**
 * What the official code says beyond the 101 départements and today's communes: it finds a commune
 * for those who ask by an overseas collectivity or by an old name, and never counts in a coverage.
 */
export type CogAnnexe = {
	collectivites: Collectivite[];
	/** In the order of their code. */
	communesOutreMer: CommuneOutreMer[];
	/** In the order of their code; several rows may bear the code of one commune. */
	rattachements: Rattachement[];
};

/** An overseas collectivity (Nouvelle-Calédonie, Saint-Barthélemy…): not a département. */
export type Collectivite = { code: string; nom: string };

export type CommuneOutreMer = {
	code: string;
	nom: string;
	/** Number into `collectivites`. */
	collectivite: number;
	/** Municipal population, inhabitants; null when the source does not give it. */
	population: number | null;
	codesPostaux: string[];
};

/**
 * `deleguee`, `associee`: a former commune that kept its name inside of a new one; `ancienne`: a
 * code out of use, whose name the source no longer gives; `arrondissement`: of Paris, Lyon, Marseille.
 */
export const TYPES_RATTACHEMENT = ['deleguee', 'associee', 'ancienne', 'arrondissement'] as const;
export type TypeRattachement = (typeof TYPES_RATTACHEMENT)[number];

/** A code or a name that now belongs to a commune. */
export type Rattachement = {
	code: string;
	/** Empty for an `ancienne`. */
	nom: string;
	type: TypeRattachement;
	/** Code of today's commune. */
	commune: string;
};
