import { z } from 'zod';

/** The longest text that is looked for, in characters. */
const LONGUEUR = 200;

/**
 * One parameter of a query: its name, what it does in French, and what it takes. `valeurs`: the
 * closed list of a release, or null for free text. `plusieurs`: comma-separated or repeated.
 */
export type Parametre = {
	nom: string;
	sens: string;
	plusieurs: boolean;
	valeurs: readonly string[] | null;
	/** What its absence means, when that is a value of its list. */
	defaut?: string;
};

/** A whole number between two bounds, ends included. */
export type Entier = { nom: string; sens: string; min: number; max: number; defaut: number };

/** How many items a page holds. */
export const LIMITE: Entier = {
	nom: 'limite',
	sens: 'Nombre d’entrées par page.',
	min: 1,
	max: 500,
	defaut: 100
};

/** Where a page begins. */
export const CURSEUR = 'curseur';
export const SENS_CURSEUR =
	'Où reprendre la lecture : la valeur que donne « liens.next », telle quelle. Elle ne vaut que pour la même demande et la même version des données.';

/** What a parameter accepts, as a schema: the same list that reads the query. */
export function schemaDe({ plusieurs, valeurs, defaut }: Parametre): z.ZodType {
	const [first, ...rest] = valeurs ?? [];
	const one =
		valeurs === null
			? z.string().max(LONGUEUR)
			: first === undefined
				? z.never()
				: z.enum([first, ...rest]);
	if (plusieurs) return z.array(one);
	return defaut === undefined ? one : one.meta({ default: defaut });
}

/** Whether a text may be a value of a parameter. */
export function accepte({ valeurs }: Parametre, valeur: string): boolean {
	return valeurs === null ? valeur.length <= LONGUEUR : valeurs.includes(valeur);
}
