import { adopteesDe, type Adoptees, type Usage } from '#lib/domain/adoption/adoptees.ts';
import type { Couverture } from '#lib/domain/couverture/couverture.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { nombre } from '#lib/view/nombre.ts';
import { MOTS_DE_ORIGINE, MOTS_ORIGINES } from '#lib/view/adoption/origine.ts';
import { anneesAdoptees } from '#lib/view/adoptees.ts';
import { majuscule } from '#lib/view/phrase-mots.ts';
import { ADOPTEES_DEFAUT } from '#lib/view/vue.ts';
import type { ListeFiltre } from './filtres.ts';
import { sansSolution } from './mesure.ts';

/** A shared solution in use in a département, and by whom. */
export type SolutionPanneau = {
	slug: string;
	nom: string;
	/** `depuis`: a year; null: unknown. */
	par: { slug: string; court: string; depuis: number | null }[];
};

/** The solutions of a panel, by whom each is used; null when the coverage does not count them. */
export function solutionsPanneau(
	index: Index,
	couverture: Couverture,
	d: number
): { solutions: SolutionPanneau[] | null; nonDatees: SolutionPanneau[] } {
	const { adoptees } = couverture;
	if (!adoptees) return { solutions: null, nonDatees: [] };
	const { solutions, structures } = index.noyau;
	const read = (usages: readonly Usage[]) =>
		couverture.montre[d] === 0
			? []
			: adopteesDe(index, couverture, usages, d).map((one): SolutionPanneau => {
					const { slug, nom } = solutions[one.solution]!;
					const par = one.usages.map(({ structure, depuis }) => {
						const { slug: qui, court } = structures[structure]!;
						return { slug: qui, court, depuis: depuis || null };
					});
					return { slug, nom, par };
				});
	return { solutions: read(adoptees.usages), nonDatees: read(adoptees.nonDates) };
}

/** Number of solutions in use, as a cell of a table; null when the coverage does not count them. */
export function motsSolutions(couverture: Couverture, d: number): string | null {
	if (!couverture.adoptees) return null;
	const n = couverture.adoptees.nombre[d]!;
	if (n > 0) return nombre(n);
	return sansSolution(couverture, d) === 'aucun' ? '–' : 'non documenté';
}

/** One menu of the measure: its name, the words on it, its list. */
export type MenuAdoptees = { nom: string; face: string; liste: ListeFiltre };

/** Which solutions are counted, and at which date: the two other choices of the measure. */
export function menusAdoptees({ noyau }: Index, adoptees: Adoptees): MenuAdoptees[] {
	const { origine, date } = adoptees.choix;
	const option = (value: string, label: string, checked: boolean) => ({ value, label, checked });
	const origines = Object.entries(MOTS_ORIGINES).map(([value, label]) =>
		// An empty value is the default one: it stays out of the address.
		option(value === ADOPTEES_DEFAUT.origine ? '' : value, majuscule(label), value === origine)
	);
	const dates = anneesAdoptees(adoptees, noyau).map((annee) =>
		option(annee, annee, annee === date)
	);
	return [
		{
			nom: 'Solutions',
			face: `Solutions ${MOTS_DE_ORIGINE[origine]}`,
			liste: { parametre: 'origine', type: 'radio', titre: 'Quelles solutions', options: origines }
		},
		{
			nom: 'État au',
			face: date === null ? 'État au…' : `Fin ${date}`,
			liste: {
				parametre: 'date',
				type: 'radio',
				titre: 'État à la fin de',
				options: [option('', 'Toutes dates', date === null), ...dates]
			}
		}
	];
}
