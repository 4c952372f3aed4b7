import { type Profil, PROFILS } from './csv.ts';
import { readChoix, type FauteDemande } from './fautes.ts';
import type { NomFeuille } from './figure-feuille.ts';
import { type Theme, THEMES } from './theme.ts';

const IMAGE = { format: ['16x9', '4x3', 'carre', 'a4'], theme: THEMES } as const;

/** The formats of a view, and the parameters that each has besides those of the view. */
const OPTIONS = {
	json: {},
	csv: { profil: PROFILS },
	'schema.json': { profil: PROFILS },
	xlsx: {},
	geojson: {},
	svg: IMAGE,
	png: { ...IMAGE, echelle: ['1', '2', '3', '4'] },
	pdf: { papier: ['a4', 'a3'], sens: ['paysage', 'portrait'] },
	pptx: {},
	zip: {}
} as const satisfies Record<string, Record<string, readonly string[]>>;
export type Format = keyof typeof OPTIONS;

/** How a file is wanted; what its format does not ask keeps its default. */
export type Option = {
	profil: Profil;
	/** The sheet that a picture is put on. */
	feuille: NomFeuille;
	/** Pixels of a PNG per pixel of its sheet. */
	echelle: number;
	papier: 'a4' | 'a3';
	theme: Theme;
};

/** A query without the options of its format, and those options. */
export type DemandeFichier = {
	query: URLSearchParams;
	option: Option;
	fautes: FauteDemande[];
};

/** The parameters of a format, each with its allowed values, the first being that of an address without it. */
export const optionsDe = (format: Format): Readonly<Record<string, readonly string[]>> =>
	OPTIONS[format];

/** Splits the query of a file. */
export function readDemande(params: URLSearchParams, format: Format): DemandeFichier {
	const query = new URLSearchParams(params);
	const fautes: FauteDemande[] = [];
	const lues: Record<string, string> = {};
	for (const [nom, choix] of Object.entries(OPTIONS[format])) {
		const { valeur, faute } = readChoix<string>(query, nom, choix);
		lues[nom] = valeur;
		query.delete(nom);
		if (faute) fautes.push(faute);
	}
	return { query, option: optionDe(lues), fautes };
}

// Every value was read from its closed list.
function optionDe(lues: Record<string, string>): Option {
	const { profil, format, echelle, papier, sens, theme } = lues;
	const page: NomFeuille = sens === 'portrait' ? 'a4-portrait' : 'a4';
	return {
		profil: (profil ?? PROFILS[0]) as Profil,
		feuille: sens ? page : ((format ?? '16x9') as NomFeuille),
		echelle: Number(echelle ?? 1),
		papier: (papier ?? 'a4') as Option['papier'],
		theme: (theme ?? 'clair') as Theme
	};
}
