import type { Plan } from '#lib/geo/plan.ts';

/** What one département is on a figure: its class, and the words that say it. */
export type Classe = {
	/** A state, or a sequential class `s1` to `s5`: the name that `peinture` knows. */
	peinture: string;
	/** "Somme (80) : couvert". */
	texte: string;
	/** It rests on facts of low confidence: hatched over its paint. */
	basse: boolean;
};

export type EntreeLegende = { peinture: string; libelle: string; nombre: number };

/** All that a picture of a view says, before any format draws it. */
export type Figure = {
	/** The question, the sentence that answers it, the base of its figures. */
	titre: string;
	phrase: string;
	base: string;
	/** What the classes measure: "État du service". */
	mesure: string;
	legende: EntreeLegende[];
	cadre: Cadre;
	/** The Paris area and the five overseas départements. */
	encarts: Cadre[];
	/** Where the facts come from, the contours, the version and the licence. */
	source: string;
	/** Address of the view. */
	lien: string;
	/** To be read from the end of a room: larger words, where they hold. */
	grand?: boolean;
};

/** One frame of the map, in its own units. */
export type Cadre = {
	id: string;
	/** Written under an inset; empty for the main frame. */
	nom: string;
	largeur: number;
	hauteur: number;
	/** Neighbouring land, under everything. */
	fond: string;
	formes: Forme[];
	/** Borders, each once. */
	limites: string;
	/** Drawn last, over the borders. */
	dessus?: readonly Trace[];
};

/** A path of relative `m`, `l` and `z`, in the units of its frame; tokens of the palette. */
export type Trace = {
	d: string;
	/** Null: it is only stroked. */
	plein: string | null;
	/** Width in pixels at scale 1; null: it is only filled. */
	trait: { encre: string; px: number } | null;
};

export type Forme = {
	code: string;
	d: string;
	peinture: string;
	texte: string;
	basse: boolean;
	/** Where a code may be written when there is no room for more; null: no label. */
	etiquette: [number, number] | null;
};

export type Redaction = Pick<
	Figure,
	'titre' | 'phrase' | 'base' | 'mesure' | 'legende' | 'source' | 'lien'
>;

/** Puts the classes of a view on the contours. Throws on a département without a class. */
export function buildFigure(
	plan: Plan,
	classes: Map<string, Classe>,
	redaction: Redaction
): Figure {
	const forme = (code: string, d: string, etiquette: Forme['etiquette'] = null): Forme => {
		const classe = classes.get(code);
		if (!classe) throw new RangeError(`Le département ${code} n’a pas de classe.`);
		return { code, d, ...classe, etiquette };
	};
	const { largeur, hauteur, limites, voisins } = plan;
	const formes = Object.entries(plan.departements).map(([code, { d }]) => forme(code, d));
	return {
		...redaction,
		cadre: { id: 'metropole', nom: '', largeur, hauteur, fond: voisins, formes, limites },
		encarts: plan.encarts.map(
			({ id, nom, largeur, hauteur, fond, departements, bords, limites }) => {
				// The four of the Paris area need their code: their shapes alone say nothing.
				const several = Object.keys(departements).length > 1;
				const formes = [
					...Object.entries(bords).map(([code, { d }]) => forme(code, d)),
					...Object.entries(departements).map(([code, { d, centre }]) =>
						forme(code, d, several ? centre : null)
					)
				];
				return { id, nom, largeur, hauteur, fond, formes, limites };
			}
		)
	};
}
