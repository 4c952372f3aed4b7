import type { Peinture } from './mesure.ts';

/** One département as a map draws it. */
export type Departement<P extends string = Peinture> = {
	code: string;
	nom: string;
	/** Name of its class, of those that `peinture` of motifs.ts knows. */
	peinture: P;
	/** Its class rests on facts of low confidence: it is hatched. */
	basse?: boolean;
	/** All that the map says of it: "Somme (80) : couvert, 3 structures". */
	texte: string;
	/** Where it leads: the same view with it selected, then its page. */
	href: string;
};
