import type { FiltreAdoption } from '#lib/domain/adoption/filtre.ts';

/** Which solutions are asked for, in mid-sentence. */
export const MOTS_ORIGINES: Record<FiltreAdoption['origine'], string> = {
	'etude-2023': 'les solutions de l’étude de 2023',
	'suite-territoriale': 'les services de La Suite territoriale',
	autre: 'les autres solutions',
	toutes: 'toutes les solutions'
};

/** The same, after "solution" or "solutions". */
export const MOTS_DE_ORIGINE: Record<FiltreAdoption['origine'], string> = {
	'etude-2023': 'de l’étude de 2023',
	'suite-territoriale': 'de La Suite territoriale',
	autre: 'd’autre origine',
	toutes: 'de toutes origines'
};
