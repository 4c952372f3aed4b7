import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { motsDate } from '#lib/view/date.ts';
import { espacer } from '#lib/view/espacer.js';

/** The foot of every picture: where its facts come from, its version, its licence. */
export function sourceFigure({ release, cog, simulation }: Noyau, credit: string | null): string {
	const { numero, sha256, date } = release;
	return espacer(
		`Sources : documents publics des structures et étude Déclic 2023 ; communes et population : INSEE, code officiel ${cog.millesime}. ` +
			`${credit === null ? '' : `${credit}. `}${simulation ? 'Simulation sur les données' : 'Données'} : version ${numero} du ${motsDate(date)}, empreinte ${sha256.slice(0, 12)}, Licence Ouverte 2.0.`
	);
}
