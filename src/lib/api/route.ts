import type { z } from 'zod';
import type { Demande } from './demande.ts';
import type { FauteApi } from './faute.ts';
import type { Parametre } from './parametre.ts';

/** What a route reads: `choix` are the values of its parameters, all of them of its closed lists. */
export type Lecture<T> = (choix: Demande['choix']) => T;

type Presentation = {
	/** Its words on the human page: "Les structures", and what one entry is. */
	titre: string;
	sens: string;
	parametres: readonly Parametre[];
	/** A query that shows what it is for, without "?". */
	exemple: string;
};

/** A list that is read page by page, in an order that the release fixes. */
export type Collection = Presentation & {
	genre: 'collection';
	/** Its path under /api/v1, one word. */
	nom: string;
	/** The component that describes one entry. */
	schema: z.ZodType;
	lire: Lecture<readonly object[]>;
	/** What values, each accepted alone, say together that has no meaning; absent: nothing. */
	controle?: Lecture<FauteApi[]>;
	/** How one entry is read alone: the name of its key in the path, and an example. */
	un: { cle: string; sens: string; exemple: string; lire: Un } | null;
};

/** One entry by its key, in upper or lower case, or those that were probably meant. */
export type Un = (
	cle: string,
	choix: Demande['choix']
) => { trouve: object } | { proches: readonly { cle: string; nom: string }[] };

/** A view of the site: exactly what the page of the same query gives as JSON. */
export type Analyse = Presentation & {
	genre: 'analyse';
	nom: string;
	schema: z.ZodType;
	/** The page that people read. */
	page: string;
};

export type RouteApi = Collection | Analyse;

/** The one value of a parameter that takes one, or what stands for its absence. */
export function une<T extends string>(choix: Demande['choix'], nom: string, defaut: T): T {
	// Lists are closed: what was read is one of them.
	return (choix.get(nom)?.[0] ?? defaut) as T;
}

/** The parameters of an entry read alone: which evidence is shown, where the list asks it too. */
export function parametresUn({ parametres }: Collection): Parametre[] {
	return parametres.filter(({ nom }) => nom === 'confiance' || nom === 'source');
}
