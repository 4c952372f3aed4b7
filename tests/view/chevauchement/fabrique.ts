import type { Paire } from '#lib/domain/chevauchement/paire.ts';

/** An invented pair: one whole département in common, nothing to conclude. */
export function paireDe(change: Partial<Paire> = {}): Paire {
	return {
		gauche: 0,
		droite: 3,
		lieux: [
			{
				departement: 0,
				etendue: 'certaine',
				entier: true,
				communes: 391,
				population: 650_000,
				minimum: false,
				verdict: 'indetermine'
			}
		],
		communes: 391,
		population: 650_000,
		minimum: false,
		etendue: 'certaine',
		bordure: false,
		axes: [],
		verdict: 'indetermine',
		sansRelation: 'indetermine',
		relations: [],
		manque: [],
		...change
	};
}
