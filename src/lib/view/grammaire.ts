/** One value that a parameter takes, and the other ways in which people write it. */
export type Valeur = { id: string; alias: readonly string[] };

/** What the query of one kind of view may say, under a release. */
export type Grammaire<P extends string> = {
	/** Every parameter, in the order in which URLs write them. */
	parametres: readonly P[];
	/** Whether a parameter takes several values. */
	prendPlusieurs: (parametre: P) => boolean;
	/** The closed list of values of a parameter. */
	valeursDe: (parametre: P) => readonly Valeur[];
	/** The present name of a parameter; null when the name was never one. */
	nomActuel: (nom: string) => P | null;
};

/** Values that are their only name. */
export const plain = (ids: readonly string[]): Valeur[] => ids.map((id) => ({ id, alias: [] }));
