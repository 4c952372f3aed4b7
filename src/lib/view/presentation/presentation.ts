/** A slide: a view of this site, and what the presenter says of it. */
export type Diapositive = {
	/** Path and query of the view: "/lacunes?axe=cybersecurite". */
	vue: string;
	/** What the slide claims; empty: the question of its view. */
	titre: string;
	/** What the presenter reads and the room does not; lines, may be empty. */
	note: string;
};

/** A list of slides. Its address, or its file, says all of it: the site keeps none. */
export type Presentation = {
	/** What the whole is called; may be empty. */
	nom: string;
	diapositives: Diapositive[];
};

/** Bounds, in slides and in characters (UTF-16 units, as forms count them). */
export const LIMITES = { diapositives: 40, vue: 2000, titre: 200, note: 2000 } as const;

/** Beyond, some messaging software cuts an address: the page proposes the file; characters. */
export const ADRESSE_PRUDENTE = 6000;
/** Beyond, most proxies refuse an address: the list travels in forms and files only; characters. */
export const ADRESSE_MAX = 8000;

export const VIDE: Presentation = { nom: '', diapositives: [] };

/** What tells two presentations apart, to name their files: words of `nom`, in ASCII. */
export function slugDe({ nom }: Presentation): string {
	return nom
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60);
}
