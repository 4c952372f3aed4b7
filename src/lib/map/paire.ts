import type { FichePaire } from '#lib/domain/chevauchement/fiche.ts';
import type { Verdict } from '#lib/domain/chevauchement/verdict.ts';
import { nomCourt } from '#lib/view/phrase-fiche.ts';

/** A département of the two, by the name of its class in `motifs.ts`. */
type ClassePaire = { code: string; nom: string; peinture: string; libelle: string };

/** Words of a verdict in a legend, after where the two are. */
const COURTS: Record<Verdict, string> = {
	cooperation: 'coopération',
	doublon: 'même service',
	complement: 'complément',
	specialisation: 'spécialisation',
	indetermine: 'indéterminé'
};

/** Every département where one of the two is, with its class: two inks and their overprint. */
export function classesPaire(fiche: FichePaire): ClassePaire[] {
	const { lieux, disjoints, seuls } = fiche;
	const encres = encresDe(fiche);
	const seul = (cote: 'gauche' | 'droite') =>
		seuls[cote].map(({ code, nom, etendue }): ClassePaire => {
			const entiere = etendue === 'entiere';
			const qui = nomCourt(fiche[cote].structure);
			return {
				...{ code, nom },
				peinture: `${encres[cote]}-${entiere ? 'entiere' : 'partie'}`,
				libelle: `${qui} seule, ${entiere ? 'en entier' : 'en partie'}`
			};
		});
	return [
		...lieux.map(({ code, nom, entier, etendue, verdict }) => ({
			...{ code, nom },
			peinture: `${entier ? 'deux' : 'deux-p'}-${verdict}`,
			libelle: `Les deux${entier ? '' : etendue === 'certaine' ? ' en partie' : ', peut-être'} : ${COURTS[verdict]}`
		})),
		...disjoints.map(({ code, nom }) => ({
			...{ code, nom },
			peinture: 'disjoints',
			libelle: 'Les deux, sur des communes différentes'
		})),
		...seul('gauche'),
		...seul('droite')
	];
}

// On every map the operator of very fast broadband has the first ink, the other one the second.
function encresDe({ gauche, droite }: FichePaire): Record<'gauche' | 'droite', string> {
	const thd = ({ structure }: FichePaire['gauche']) =>
		structure.roles.valeur.includes('operateur-thd');
	return thd(droite) && !thd(gauche)
		? { gauche: 'droite', droite: 'gauche' }
		: { gauche: 'gauche', droite: 'droite' };
}

/** The classes of a pair with their number of départements, in the order of the map. */
export function legendePaire(
	classes: readonly ClassePaire[]
): { peinture: string; libelle: string; nombre: number }[] {
	const entries = new Map<string, { peinture: string; libelle: string; nombre: number }>();
	for (const { peinture, libelle } of classes) {
		const entry = entries.get(libelle) ?? { peinture, libelle, nombre: 0 };
		entry.nombre++;
		entries.set(libelle, entry);
	}
	return [...entries.values()];
}
