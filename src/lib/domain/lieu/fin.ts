import { couvertureFine } from '#lib/domain/couverture/fine.ts';
import { filtreDe, lignesDe, sortPresences, type ChoixLieu } from './lieu.ts';
import type { Lieu, PresenceLieu, ReseauLieu } from './lieu.ts';

/**
 * Some communes as their page needs them: one commune, or those of an EPCI, by their numbers in the
 * official code. `autour`: numbers of the départements around theirs.
 */
export function readCommunes(
	reseau: ReseauLieu,
	communes: readonly number[],
	autour: readonly number[],
	choix: ChoixLieu
): Lieu {
	const { index, fins, cog } = reseau;
	const population = populationOf(reseau, communes);
	const departements = [...new Set(communes.map((c) => cog.communes.departement[c]!))];
	const lignes = lignesDe(reseau, communes, choix);
	const couverte = (filtre: ReturnType<typeof filtreDe>) =>
		couvertureFine(index, fins, filtre, communes);
	const { structures } = couverte(filtreDe(choix));
	const presents = structures.map(({ structure, presence, communes, population }): PresenceLieu => {
		const known = presence !== 'possible';
		return {
			structure,
			etendue: presence,
			communes: known ? communes : null,
			population: known ? population : null,
			minimum: false,
			lignes: lignes.de(index.noyau.structures[structure]!.slug)
		};
	});
	return {
		communes: communes.length,
		population,
		departements,
		autour: autour.filter((d) => !departements.includes(d)),
		presents: sortPresences(presents, population),
		etats: index.noyau.axes.map(({ id }) => {
			const { etat, partPopulation, minimum } = couverte(filtreDe(choix, [id]));
			return { etat: etat!, part: partPopulation, minimum };
		}),
		masques: lignes.masques,
		nonMembres:
			couverte(filtreDe({ ...choix, adhesion: 'toutes' })).structures.length - structures.length
	};
}

function populationOf({ cog }: ReseauLieu, communes: readonly number[]): number | null {
	const { population, populationInconnue } = cog.communes;
	if (communes.some((c) => populationInconnue.includes(c))) return null;
	return communes.reduce((n, c) => n + population[c]!, 0);
}
