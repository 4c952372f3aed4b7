import { FILTRE_ADOPTION_DEFAUT, ROLES_PARTAGE } from '#lib/domain/adoption/filtre.ts';
import { adoptions, type Arete, type PartieSolutions } from '#lib/domain/adoption/reseau.ts';
import type { Adoption } from '#lib/domain/adoption.ts';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import { structuresDe } from '#lib/domain/couverture/lecture.ts';
import type { Etat } from '#lib/domain/etat.ts';
import { compareNoms } from '#lib/domain/nom.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Solution } from '#lib/domain/solution.ts';
import { filtreDe, type ChoixLieu, type Lieu } from './lieu.ts';

/** States in which a place has a gap on an axe: the first two are known, the last is to document. */
const LACUNES = ['absent', 'sans-structure', 'non-renseigne'] as const satisfies readonly Etat[];

/** A solution that structures nearby have and nobody here has, where the place has a gap. */
export type PisteLieu = {
	solution: Solution;
	axes: { axe: string; etat: (typeof LACUNES)[number] }[];
	/** Who has it: a structure, the neighbouring départements where it is present, the facts. */
	voisines: { slug: string; court: string; departements: string[]; faits: Adoption[] }[];
};

/** Which solutions, in which order: written once, shown wherever the list is. */
export const REGLE_PISTES_LIEU =
	'Solutions qu’ont des structures présentes dans un département voisin et qu’aucune structure d’ici ' +
	'n’a, sur un axe où rien n’est connu comme proposé ici : d’abord là où il est connu que personne ne ' +
	'le propose, puis celles que le plus de structures voisines ont, puis par ordre alphabétique.';

/** Leads for a place, of any origin, ordered by `REGLE_PISTES_LIEU`. Software only. */
export function pistesLieu(
	partie: PartieSolutions,
	index: Index,
	lieu: Pick<Lieu, 'departements' | 'autour' | 'etats' | 'presents'>,
	choix: ChoixLieu
): PisteLieu[] {
	const { confiance, source } = choix;
	const filtre = { ...FILTRE_ADOPTION_DEFAUT, confiance, source, origine: 'toutes' as const };
	const reseau = adoptions(partie, index, filtre);
	const here = new Set(lieu.presents.map(({ structure }) => structure));
	const around = aroundOf(index, lieu, choix);
	return reseau.solutions
		.flatMap((solution, i): PisteLieu[] => {
			if (solution.couche !== 'solution') return [];
			const siennes = reseau.aretes.filter((arete) => arete.solution === i);
			const structure = ({ organisation }: Arete) => reseau.organisations[organisation]!.structure;
			// What one of them only announces, they already know: no lead for the place.
			if (siennes.some((arete) => here.has(structure(arete) ?? -1))) return [];
			const axes = lacunesDe(index, lieu, solution);
			const voisines = [...around].flatMap(([s, departements]) => {
				const faits = siennes
					.filter((arete) => structure(arete) === s && isHaving(arete))
					.map(({ adoption }) => adoption);
				const { slug, court } = index.noyau.structures[s]!;
				return faits.length === 0 ? [] : [{ slug, court, departements, faits }];
			});
			return axes.length === 0 || voisines.length === 0 ? [] : [{ solution, axes, voisines }];
		})
		.sort(
			(a, b) =>
				Number(isKnown(b)) - Number(isKnown(a)) ||
				b.voisines.length - a.voisines.length ||
				compareNoms(a.solution.nom, b.solution.nom)
		);
}

const isHaving = ({ adoption }: Arete) =>
	ROLES_PARTAGE.includes(adoption.role) && adoption.etat === 'en-service';

const isKnown = ({ axes }: PisteLieu) => axes.some(({ etat }) => etat !== 'non-renseigne');

// One line per axe: several sous-thématiques of an axe say the same lack.
function lacunesDe({ noyau }: Index, { etats }: Pick<Lieu, 'etats'>, { axes }: Solution) {
	return noyau.axes.flatMap(({ id }, a) => {
		const etat = LACUNES.find((lacune) => lacune === etats[a]!.etat);
		return etat && axes.some(({ axe }) => axe === id) ? [{ axe: id, etat }] : [];
	});
}

// Structures present around and not here, each with the names of its départements around.
function aroundOf(
	index: Index,
	{ autour, presents }: Pick<Lieu, 'autour' | 'presents'>,
	choix: ChoixLieu
): Map<number, string[]> {
	const r = couverture(index, filtreDe(choix));
	const here = new Set(presents.map(({ structure }) => structure));
	const found = new Map<number, string[]>();
	for (const d of autour) {
		for (const s of structuresDe(index, r, d).filter((one) => !here.has(one))) {
			found.set(s, [...(found.get(s) ?? []), index.noyau.departements[d]!.nom]);
		}
	}
	return found;
}
