import { PROFILS } from './csv.ts';
import { readChoix, type FauteDemande } from './fautes.ts';

/** The formats of a view, and the one parameter that each has besides those of the view. */
const OPTIONS = {
	json: null,
	csv: { nom: 'profil', choix: PROFILS },
	svg: null,
	png: { nom: 'echelle', choix: ['1', '2', '3'] }
} as const;
export type Format = keyof typeof OPTIONS;

/** A query without the option of its format, and that option; the empty string when it has none. */
export type DemandeFichier = {
	query: URLSearchParams;
	option: string;
	fautes: FauteDemande[];
};

/** Splits the query of a file. */
export function readDemande(params: URLSearchParams, format: Format): DemandeFichier {
	const query = new URLSearchParams(params);
	const connue = OPTIONS[format];
	if (connue === null) return { query, option: '', fautes: [] };
	const { valeur, faute } = readChoix<string>(query, connue.nom, connue.choix);
	query.delete(connue.nom);
	return { query, option: valeur, fautes: faute ? [faute] : [] };
}
