import type { Cog } from '#lib/domain/cog.ts';
import type { Territoire, TypeZone } from '#lib/domain/territoire.ts';

type Ligne = Pick<Territoire, 'structure' | 'zone' | 'etendue'>;

/** Numbers, in the official code, of what a line of `territoires` speaks of. */
export type Zones = {
	/** The départements where the line makes its structure present. */
	departements(ligne: Ligne): number[];
	/** The communes that the line serves for certain. */
	communes(ligne: Ligne): number[];
	/** The EPCI of an EPCI line. */
	epci(ligne: Ligne): number;
};

// 35,000 codes are numbered once per official code: pages ask for its zones again and again.
const known = new WeakMap<Cog, Zones>();

/** Reads the zones of lines over an official code; each reader throws on a code it does not know. */
export function readZones(cog: Cog): Zones {
	const zones = known.get(cog) ?? buildZones(cog);
	known.set(cog, zones);
	return zones;
}

function buildZones(cog: Cog): Zones {
	const regions = new Map(
		cog.regions.map(({ code }) => [
			code,
			cog.departements.flatMap((d, i) => (d.region === code ? [i] : []))
		])
	);
	const departements = new Map(cog.departements.map((d, i) => [d.code, i]));
	const epci = new Map(cog.epci.map((e, i) => [e.code, i]));
	const communes = new Map(cog.communes.code.map((code, i) => [code, i]));
	const communesEpci = communesByEpci(cog);
	const departementsOf = (numeros: number[]) => [
		...new Set(numeros.map((c) => cog.communes.departement[c]!))
	];
	return {
		departements(ligne) {
			switch (ligne.zone.type) {
				case 'region':
					return find(regions, ligne);
				case 'departement':
					return [find(departements, ligne)];
				case 'epci':
					return departementsOf(communesEpci[find(epci, ligne)]!);
				case 'commune':
					return departementsOf([find(communes, ligne)]);
			}
		},
		communes(ligne) {
			if (ligne.zone.type === 'commune') return [find(communes, ligne)];
			const entier = ligne.zone.type === 'epci' && ligne.etendue === 'entiere';
			return entier ? communesEpci[find(epci, ligne)]! : [];
		},
		epci: (ligne) => find(epci, ligne)
	};
}

/** For each EPCI, the numbers of its communes, ascending. */
export function communesByEpci(cog: Cog): number[][] {
	const lists: number[][] = cog.epci.map(() => []);
	cog.communes.epci.forEach((e, commune) => {
		if (e >= 0) lists[e]!.push(commune);
	});
	return lists;
}

const NOMS: Record<TypeZone, string> = {
	region: 'région inconnue',
	departement: 'département inconnu',
	epci: 'EPCI inconnu',
	commune: 'commune inconnue'
};

function find<T>(codes: Map<string, T>, { structure, zone }: Ligne): T {
	const found = codes.get(zone.code);
	if (found !== undefined) return found;
	throw new RangeError(
		`${structure} : ${NOMS[zone.type]} « ${zone.code} ». ` +
			'Remède : corriger le code dans data/territoires.csv, ou le millésime du COG.'
	);
}
