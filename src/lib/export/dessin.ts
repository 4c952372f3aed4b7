/**
 * A view put on its sheet: what is where, before any format draws it. SVG, PNG, PDF and PPTX are all
 * drawn from this one plain object, so that they cannot differ. Lengths are pixels at scale 1,
 * colours `#rrggbb`.
 */
export type Dessin = {
	/** The whole title and its answer, as documents say them besides what is drawn. */
	titre: string;
	phrase: string;
	/** Address of the view, and where its facts come from. */
	lien: string;
	source: string;
	largeur: number;
	hauteur: number;
	/** Every paint of the drawing, under the name that its shapes give. */
	peintures: Record<string, Peinture>;
	/** The outline of a shape, for a format that draws no borders over its shapes. */
	contour: Trait;
	elements: Element[];
	/** What the author of a presentation says of it: the notes of its slide. */
	note?: string;
};

/** A flat ground (null: none, what is under it shows), and marks that repeat over it. */
export type Peinture = { fond: string | null; motif: Marques | null };

/** A square tile of side `pas`; its path is stroked, or filled when `trait` is 0. */
export type Marques = { pas: number; d: string; trait: number; encre: string };

export type Element = Groupe | Chemin | Rectangle | Texte;

/**
 * What a part of the drawing is, for those who do not see it; null: layout only. `limites`: borders of
 * shapes, which a format whose shapes have an outline of their own leaves out.
 */
export type RoleGroupe =
	'figure' | 'legende' | 'entree' | 'tableau' | 'rang' | 'entete' | 'case' | 'limites';

export type Groupe = {
	genre: 'groupe';
	id: string;
	role: RoleGroupe | null;
	/** In words, what a figure shows; empty elsewhere. */
	texte: string;
	/** Its children are in its own units. */
	x: number;
	y: number;
	echelle: number;
	/** Width and height beyond which its children are cut; null: nothing is. */
	coupe: [number, number] | null;
	/** Prefix of the ids of its patterns; null: it has none of its own. */
	motifs: string | null;
	enfants: Element[];
};

export type Trait = { encre: string; epaisseur: number };

/**
 * `d`: commands m, l, h, v and z, filled by the even-odd rule, or "#id" of a shape written elsewhere
 * in the same document. `nom`: empty when it says nothing.
 */
export type Chemin = {
	genre: 'chemin';
	id: string | null;
	d: string;
	peinture: string | null;
	trait: Trait | null;
	nom: string;
};

export type Rectangle = {
	genre: 'rectangle';
	x: number;
	y: number;
	largeur: number;
	hauteur: number;
	rayon: number;
	peinture: string;
	trait: Trait | null;
	nom: string;
};

export type RoleTexte = 'titre' | 'phrase' | 'base' | 'source' | 'lien' | 'mot';

export type Texte = {
	genre: 'texte';
	role: RoleTexte;
	/** The whole text, and its lines as they are drawn, which may be cut. */
	texte: string;
	lignes: string[];
	/** Base line of the first line, and from a line to the next. */
	x: number;
	y: number;
	pas: number;
	/** Room for a line, from `x` on. */
	largeur: number;
	corps: number;
	gras: boolean;
	encre: string;
	ancre: 'start' | 'middle' | 'end';
	/** Drawn around the letters, over what is under them. */
	halo: Trait | null;
	lien: string | null;
};

type Reglages<T, Requis extends keyof T> = Pick<T, Requis> & Partial<T>;

/** A group; it is plain layout unless told otherwise. */
export function groupe(id: string, enfants: Element[], reglages: Partial<Groupe> = {}): Groupe {
	const rien = { role: null, texte: '', x: 0, y: 0, echelle: 1, coupe: null, motifs: null };
	return { genre: 'groupe', id, ...rien, ...reglages, enfants };
}

/** A shape; it says nothing and has no border unless told otherwise. */
export function chemin(reglages: Reglages<Chemin, 'd'>): Chemin {
	return { genre: 'chemin', id: null, peinture: null, trait: null, nom: '', ...reglages };
}

export function rectangle(
	reglages: Reglages<Rectangle, 'x' | 'y' | 'largeur' | 'hauteur' | 'peinture'>
): Rectangle {
	return { genre: 'rectangle', rayon: 0, trait: null, nom: '', ...reglages };
}

/** One line of text, whole, from its left end unless told otherwise. */
export function mot(
	texte: string,
	reglages: Reglages<Texte, 'x' | 'y' | 'corps' | 'encre' | 'largeur'>
): Texte {
	const rien = {
		role: 'mot',
		pas: 0,
		gras: false,
		ancre: 'start',
		halo: null,
		lien: null
	} as const;
	return { genre: 'texte', texte, lignes: [texte], ...rien, ...reglages };
}

/** The names of the paints of some elements, each once. */
export function peinturesDe(elements: readonly Element[]): Set<string> {
	return new Set(
		elements.flatMap((element) => {
			if (element.genre === 'groupe') return [...peinturesDe(element.enfants)];
			return element.genre === 'texte' || element.peinture === null ? [] : [element.peinture];
		})
	);
}
