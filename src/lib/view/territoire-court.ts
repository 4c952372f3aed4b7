import { enumere, nombre } from './nombre.ts';

type Departement = { nom: string; etendue: 'entiere' | 'partielle' };

/** Names are written up to this number, counted beyond. */
const NOMS = 3;

/**
 * The départements of a structure in a cell: "Somme ; en partie : Aisne et Seine-Maritime", or
 * beyond three "8 départements, dont 2 en entier". None is the empty string: nothing is known.
 */
export function territoireCourt(departements: readonly Departement[]): string {
	const entiers = departements.filter(({ etendue }) => etendue === 'entiere');
	if (departements.length > NOMS) {
		const total = `${nombre(departements.length)} départements`;
		if (entiers.length === departements.length) return `${total}, en entier`;
		return entiers.length === 0
			? `${total}, en partie`
			: `${total}, dont ${nombre(entiers.length)} en entier`;
	}
	const partiels = departements.filter(({ etendue }) => etendue === 'partielle');
	const noms = (liste: readonly Departement[]) => enumere(liste.map(({ nom }) => nom));
	if (partiels.length === 0) return noms(entiers);
	const partie = `en partie\u00a0: ${noms(partiels)}`;
	return entiers.length === 0 ? partie : `${noms(entiers)}\u202f; ${partie}`;
}
