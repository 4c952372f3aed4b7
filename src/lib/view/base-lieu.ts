import type { FicheLieu } from '#lib/domain/lieu/fiche.ts';
import { motsDate } from './date.ts';
import { espacer } from './espacer.js';
import { accord } from './nombre.ts';

type Edition = { numero: number; date: string };
type Millesimes = { cog: string; population: string };

/** On what a page of territory stands: its sources, the release, the vintages of the code. */
export function baseLieu(
	{ sources }: Pick<FicheLieu, 'sources'>,
	{ numero, date }: Edition,
	{ cog, population }: Millesimes
): string {
	return espacer(
		`Base : ${accord(sources.length, 'source')}, version ${numero} des données du ${motsDate(date)}. ` +
			'« Non renseigné » ne veut pas dire « absent ». ' +
			`Population municipale ${population}, code officiel géographique ${cog}. Licence Ouverte 2.0.`
	);
}
