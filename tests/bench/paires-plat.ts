import { buildIndex, type Index } from '#lib/domain/reseau/index-reseau.ts';
import { readFichiers } from '../domain/chevauchement/faits-plats.ts';
import { placesOf } from '../domain/chevauchement/recompte-paires.ts';
import { readReel } from '../domain/reel.ts';
import { toNoyau } from './noyau-genere.ts';
import { buildReseau, FRANCE_GENEREE } from './reseau.ts';

/** A network as flat lists, for judges that know nothing of the index. */
export type ReseauPlat = {
	/** Communes that each structure serves for certain, as numbers of the country. */
	communes: Uint32Array[];
	/** Sous-thématiques that each structure proposes, at every layer. */
	sous: number[][];
	/** Inhabitants of each commune. */
	population: Int32Array;
};

/** What everyone must agree on: pairs with a commune in common, and three sums over these pairs. */
export type Somme = { paires: number; communes: number; population: number; services: number };

/** A network on the bench: its index, and the same facts as lists. */
export type BancPaires = { structures: number; index: Index; plat: ReseauPlat };

/** The layer of the bench: everything is shown. */
export const TOUT = { confiance: 'basse', source: 'toutes' } as const;

/** The published facts: the index of the site, the lists of the recount of the files. */
export function bancPairesReel(): BancPaires {
	const { index, cog } = readReel();
	const faits = readFichiers();
	const numeros = new Map(cog.communes.code.map((code, i) => [code, i]));
	const places = placesOf(faits);
	const sous = faits.axes.flatMap((axe) => axe.sous);
	const slugs = index.noyau.structures.map(({ slug }) => slug);
	const plat = {
		communes: slugs.map((slug) =>
			Uint32Array.from(
				[...(places.get(slug)?.values() ?? [])].flatMap(({ communes }) =>
					[...communes].map((code) => numeros.get(code)!)
				)
			).sort()
		),
		sous: slugs.map((slug) => [
			...new Set(
				faits.services
					.filter((s) => s.structure === slug && s.etat === 'propose' && s.sous !== null)
					.map((s) => sous.indexOf(s.sous!))
			)
		]),
		population: cog.communes.population
	};
	return { structures: slugs.length, index, plat };
}

/** A generated network of `structures` structures, about 140 communes each. */
export function bancPairesGenere(structures: number): BancPaires {
	const reseau = buildReseau({ ...FRANCE_GENEREE, structures });
	const sous = reseau.structures.map(() => new Set<number>());
	for (const { structure, cible, etat } of reseau.services) {
		if (etat === 3 && cible < reseau.taille.sous) sous[structure]!.add(cible);
	}
	const plat = {
		communes: reseau.structures.map(({ communes }) => communes),
		sous: sous.map((set) => [...set]),
		population: reseau.pays.cog.communes.population
	};
	return { structures, index: buildIndex(toNoyau(reseau)), plat };
}

/** Every pair, with one Set per structure. */
export function sumWithSets({ communes, sous, population }: ReseauPlat): Somme {
	const territoires = communes.map((list) => new Set(list));
	const services = sous.map((list) => new Set(list));
	const somme: Somme = { paires: 0, communes: 0, population: 0, services: 0 };
	for (let a = 0; a < communes.length; a++) {
		for (let b = a + 1; b < communes.length; b++) {
			let common = 0;
			for (const commune of territoires[a]!) {
				if (!territoires[b]!.has(commune)) continue;
				common++;
				somme.population += population[commune]!;
			}
			if (common === 0) continue;
			somme.paires++;
			somme.communes += common;
			for (const cible of services[a]!) if (services[b]!.has(cible)) somme.services++;
		}
	}
	return somme;
}
