import type { PisteLieu } from '#lib/domain/lieu/piste.ts';
import { espacer } from './espacer.js';
import { enumere } from './nombre.ts';

const ICI: Record<PisteLieu['axes'][number]['etat'], (axes: string) => string> = {
	absent: (axes) => `les structures d’ici ne proposent pas ${axes}`,
	'sans-structure': (axes) => `personne n’est recensé ici pour ${axes}`,
	'non-renseigne': (axes) => `aucune offre connue ici sur ${axes}`
};

/** Why a solution is a lead for a place, in one sentence, after who has it. `nom`: of an axe. */
export function raisonPiste({ axes }: PisteLieu, nom: (axe: string) => string): string {
	const etats = [...new Set(axes.map(({ etat }) => etat))];
	const raisons = etats.map((etat) =>
		ICI[etat](enumere(axes.filter((axe) => axe.etat === etat).map(({ axe }) => nom(axe))))
	);
	return espacer(enumere(raisons));
}
