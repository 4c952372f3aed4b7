import { couverture } from '#lib/domain/couverture/couverture.ts';
import { celluleDe, presencesDe } from '#lib/domain/couverture/lecture.ts';
import {
	couverturesDe,
	filtreDe,
	lignesDe,
	sortPresences,
	type ChoixLieu,
	type Lieu,
	type ReseauLieu
} from './lieu.ts';

/**
 * A département as its page needs it, or null when none has this code. `voisins`: codes of the
 * neighbouring départements.
 */
export function readDepartement(
	reseau: ReseauLieu,
	code: string,
	voisins: readonly string[],
	choix: ChoixLieu
): Lieu | null {
	const { index, fins } = reseau;
	const { departements, structures } = index.noyau;
	const d = departements.findIndex((departement) => departement.code === code);
	if (d < 0) return null;
	const { population, nombreCommunes } = departements[d]!;
	const lignes = lignesDe(reseau, fins.communesDepartement[d]!, choix);
	const presencesOf = (adhesion: ChoixLieu['adhesion']) =>
		presencesDe(index, couverture(index, filtreDe({ ...choix, adhesion })), d);
	const presences = presencesOf(choix.adhesion);
	const presents = presences.map(({ structure, etendue, communes, population, minimum }) => ({
		structure,
		etendue,
		communes,
		population,
		minimum,
		lignes: lignes.de(structures[structure]!.slug)
	}));
	return {
		communes: nombreCommunes,
		population,
		departements: [d],
		autour: numbersOf(index.noyau.departements, voisins),
		presents: sortPresences(presents, population),
		etats: couverturesDe(index, choix).map((r) => {
			const { etat, partPopulation, minimum } = celluleDe(index, r, d);
			return { etat: etat!, part: partPopulation, minimum };
		}),
		masques: lignes.masques,
		nonMembres: presencesOf('toutes').length - presences.length
	};
}

/** Numbers of the départements that have these codes. */
export function numbersOf(
	departements: readonly { code: string }[],
	codes: readonly string[]
): number[] {
	return departements.flatMap(({ code }, d) => (codes.includes(code) ? d : []));
}
