import { espacer } from '#lib/view/espacer.js';
import type { Presentation } from './presentation.ts';

/** A ready-made list is nothing but views: each has its own question as title. */
const liste = (nom: string, vues: readonly string[]): Presentation => ({
	nom: espacer(nom),
	diapositives: vues.map((vue) => ({ vue, titre: '', note: '' }))
});

/** A département, with the code of its région and those of its neighbours. */
export type Departement = { code: string; nom: string; region: string; voisins: readonly string[] };

/** Its sheet, its neighbours beside it, then its région: coverage, overlaps, gaps. */
export function modeleDepartement({ code, nom, region, voisins }: Departement): Presentation {
	const compares = [code, ...voisins.slice(0, 3)].sort().join(',');
	return liste(`${nom} (${code}) en cinq diapositives`, [
		`/departements/${code}`,
		// Alone on its island, it is compared with nobody: what everybody shares, then.
		voisins.length ? `/comparer?departement=${compares}` : '/solutions',
		`/?region=${region}`,
		`/chevauchements?region=${region}`,
		`/lacunes?region=${region}`
	]);
}

/** A région; `verdicts`: those of its overlaps; `paires`: addresses of the first pairs to look at. */
export type Region = {
	code: string;
	nom: string;
	verdicts: readonly string[];
	paires: readonly string[];
};

/** All its overlaps, then each verdict that occurs there, then the first pairs. */
export function modeleRegion({ code, nom, verdicts, paires }: Region): Presentation {
	const toutes = `/chevauchements?region=${code}`;
	return liste(`Chevauchements : ${nom}`, [
		toutes,
		...(verdicts.length > 1 ? verdicts.map((verdict) => `${toutes}&verdict=${verdict}`) : []),
		...paires
	]);
}

/** The whole network in six views. */
export const modelePanorama = (): Presentation =>
	liste('Panorama du réseau', [
		'/',
		'/?mesure=population',
		'/empreinte',
		'/chevauchements',
		'/solutions',
		'/lacunes'
	]);
