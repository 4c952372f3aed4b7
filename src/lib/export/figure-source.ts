import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { creditOf, type Origine } from '#lib/geo/meta.ts';
import type { Plan } from '#lib/geo/plan.ts';
import { motsDate } from '#lib/view/date.ts';
import { espacer } from '#lib/view/espacer.js';

/** What is drawn under the words: the contours, where they come from, and the address of the view. */
export type Fond = { plan: Plan; origine: Origine; lien: string };

/** The last line of a picture: where the facts and the contours come from, the version, the licence. */
export function sourceFigure(
	{ release, cog }: Pick<Noyau, 'release' | 'cog'>,
	origine: Origine
): string {
	const { numero, sha256, date } = release;
	return espacer(
		`Sources : documents publics des structures et étude Déclic 2023 ; communes et population : INSEE, code officiel ${cog.millesime}. ` +
			`${creditOf(origine)}. Données : version ${numero} du ${motsDate(date)}, empreinte ${sha256.slice(0, 12)}, Licence Ouverte 2.0.`
	);
}
