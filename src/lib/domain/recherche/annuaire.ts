import type { IndexRecherche } from './index-recherche.ts';
import { buildLignes, type Lignes } from './lignes.ts';
import { normalise } from './texte.ts';

/** Kinds of entries, in the order in which equal answers are shown. */
export const TYPES_ENTREE = [
	'departement',
	'commune',
	'epci',
	'structure',
	'solution',
	'axe',
	'sous-thematique',
	'ancienne'
] as const;
export type TypeEntree = (typeof TYPES_ENTREE)[number];

/**
 * The search index made ready: every entry has a number and at least one line of `noms`; the entries
 * are the communes, the former ones, the EPCI, the départements, then the fiches.
 */
export type Annuaire = {
	index: IndexRecherche;
	/** Name of each entry as it is written. */
	libelles: string[];
	/** First entry after the communes, the former ones, the EPCI and the départements. */
	fins: { communes: number; anciennes: number; epci: number; departements: number };
	/** Normalised names and aliases, and the same without spaces. */
	noms: Lignes;
	colles: Lignes;
	/** Entry of each line of `noms`. */
	entrees: Uint32Array;
	codesPostaux: Lignes;
	codesEpci: Lignes;
	/** INSEE code and zone of each commune. */
	codes: string[];
	zones: Uint8Array;
	/** Normalised name and code of each zone. */
	motsZones: string[];
};

/** Prepares an index for `cherche`: some 40 ms for the real one, once. */
export function openAnnuaire(index: IndexRecherche): Annuaire {
	const { communes, rattachements, epci, fiches, zones } = index;
	const departements = zones.slice(0, index.departements);
	const columns = [communes.noms, rattachements.noms, epci.noms, ...departements.map((d) => d.nom)];
	const libelles = [...columns, ...fiches.map((f) => f.nom)]
		.filter((column) => column !== '')
		.join('\n')
		.split('\n');
	const fins = endsOf(index);
	const alias = fiches.flatMap((f, i) =>
		f.alias.map((nom) => ({ nom, entree: fins.departements + i }))
	);
	const noms = normalise([...libelles, ...alias.map((a) => a.nom)].join('\n'));
	return {
		index,
		libelles,
		fins,
		noms: buildLignes(noms),
		colles: buildLignes(noms.replaceAll(' ', '')),
		entrees: Uint32Array.from([...libelles.keys(), ...alias.map((a) => a.entree)]),
		codesPostaux: buildLignes(communes.codesPostaux),
		codesEpci: buildLignes(epci.codes),
		motsZones: zones.map(({ code, nom }) => normalise(`${nom} ${code}`)),
		...readCodes(index)
	};
}

/** Kind of an entry. */
export function typeOf({ index, fins }: Annuaire, entree: number): TypeEntree {
	if (entree < fins.communes) return 'commune';
	if (entree < fins.anciennes) return 'ancienne';
	if (entree < fins.epci) return 'epci';
	if (entree < fins.departements) return 'departement';
	return index.fiches[entree - fins.departements]!.type;
}

function endsOf({ communes, rattachements, epci, departements }: IndexRecherche): Annuaire['fins'] {
	const fin = communes.pas.length;
	const anciennes = fin + rattachements.communes.length;
	const finEpci = anciennes + epci.zones.length;
	return { communes: fin, anciennes, epci: finEpci, departements: finEpci + departements };
}

function readCodes({ communes, zones }: IndexRecherche): Pick<Annuaire, 'codes' | 'zones'> {
	const codes: string[] = [];
	const zoneOf = new Uint8Array(communes.pas.length);
	communes.nombres.forEach((nombre, zone) => {
		const prefix = zones[zone]!.code.slice(0, 2);
		let number = 0;
		for (let k = 0; k < nombre; k++) {
			number += communes.pas[codes.length]!;
			zoneOf[codes.length] = zone;
			codes.push(prefix + String(number).padStart(3, '0'));
		}
	});
	return { codes, zones: zoneOf };
}
