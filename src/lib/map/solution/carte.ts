import type { FicheSolution } from '#lib/domain/adoption/fiche.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { espacer } from '#lib/view/espacer.js';
import { enumere } from '#lib/view/nombre.ts';
import type { Departement } from '#lib/map/departement.ts';

/** Promoters have the squares of their mark, users the hatching of every map: no shade alone tells. */
const CLASSES = [
	{ peinture: 'promu', libelle: 'Promoteur ou co-développeur' },
	{ peinture: 'promu-utilise', libelle: 'Promoteur et utilisateur' },
	{ peinture: 's3', libelle: 'Utilisateur, tout le département' },
	{ peinture: 'partiel', libelle: 'Utilisateur, une partie ou étendue inconnue' },
	{ peinture: 'sans-structure', libelle: 'Pas d’adoption connue' }
] as const;

export type ClassePortee = (typeof CLASSES)[number]['peinture'];

/** The map of a reach: a paint and a sentence per département, and its legend with counts. */
export type CartePortee = {
	departements: Departement<ClassePortee>[];
	legende: { peinture: ClassePortee; libelle: string; nombre: number }[];
};

/** Paints the reach of a solution, in the order of the noyau; classes without a case stay. */
export function carteSolution(
	{ departements }: Pick<Noyau, 'departements'>,
	{ portee }: Pick<FicheSolution, 'portee'>
): CartePortee {
	const lus = departements.map(({ code, nom }) => {
		const promu = portee.promoteurs.find((lieu) => lieu.code === code);
		const servi = portee.adoptants.find((lieu) => lieu.code === code);
		const qui = [
			promu ? `promu ou co-développé par ${enumere(promu.noms.map(({ court }) => court))}` : '',
			servi ? `utilisé par ${enumere(servi.noms.map(({ court }) => court))}` : ''
		].filter((mots) => mots !== '');
		const mots = qui.length === 0 ? 'pas d’adoption connue' : qui.join(', ');
		return {
			code,
			nom,
			peinture: paintOf(promu !== undefined, servi?.etendue),
			texte: espacer(`${nom} (${code}) : ${mots}`),
			href: `/departements/${code}`
		};
	});
	const legende = CLASSES.map(({ peinture, libelle }) => ({
		peinture,
		libelle,
		nombre: lus.filter((lu) => lu.peinture === peinture).length
	}));
	return { departements: lus, legende };
}

function paintOf(promu: boolean, etendue: 'entiere' | 'partielle' | undefined): ClassePortee {
	if (promu) return etendue === undefined ? 'promu' : 'promu-utilise';
	if (etendue === undefined) return 'sans-structure';
	return etendue === 'entiere' ? 's3' : 'partiel';
}
