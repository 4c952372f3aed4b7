import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import type { Peinture } from '#lib/map/mesure.ts';
import { enumere } from '#lib/view/nombre.ts';
import { espacer } from '#lib/view/espacer.js';
import type { FicheSolution } from './fiche.ts';

const CLASSES = [
	{ peinture: 's5', libelle: 'Promoteur ou co-développeur' },
	{ peinture: 's3', libelle: 'Utilisateur, tout le département' },
	{ peinture: 'partiel', libelle: 'Utilisateur, une partie ou étendue inconnue' },
	{ peinture: 'sans-structure', libelle: 'Pas d’adoption connue' }
] as const satisfies readonly { peinture: Peinture; libelle: string }[];

/** The map of the reach: a paint and a sentence per département, and its legend with counts. */
export function carteSolution({ departements }: Noyau, { portee }: Pick<FicheSolution, 'portee'>) {
	const lus = departements.map(({ code, nom }) => {
		const promu = portee.promoteurs.find((lieu) => lieu.code === code);
		const servi = portee.adoptants.find((lieu) => lieu.code === code);
		const peinture = promu ? 's5' : paintOf(servi?.etendue);
		const qui = [
			promu ? `promu par ${enumere(promu.noms.map(({ court }) => court))}` : '',
			servi ? `utilisé par ${enumere(servi.noms.map(({ court }) => court))}` : ''
		].filter((mots) => mots !== '');
		const mots = qui.length === 0 ? 'pas d’adoption connue' : qui.join(', ');
		return {
			code,
			nom,
			peinture,
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

function paintOf(etendue: 'entiere' | 'partielle' | undefined) {
	if (etendue === undefined) return 'sans-structure' as const;
	return etendue === 'entiere' ? ('s3' as const) : ('partiel' as const);
}
