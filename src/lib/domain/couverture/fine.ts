import { cibleDe, idsSous, type Masque } from '#lib/domain/reseau/cible.ts';
import { ETATS, ETATS_AXE, type Etat, type EtatAxe } from '#lib/domain/etat.ts';
import type { Filtre } from '#lib/domain/filtre.ts';
import { coucheDe, type Couche } from '#lib/domain/reseau/index-couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { bitEtat, NON_RENSEIGNE, numeroEtat, SANS_STRUCTURE } from './ordre-etat.ts';
import { presencesReader } from './presence-fine.ts';
import { HORS_FILTRE, PROPOSE, readCriteres, select } from '#lib/domain/reseau/selection.ts';
import type { TerritoiresFins } from '#lib/domain/reseau/territoires-fins.ts';

/**
 * How a structure is in a set of communes. `entiere`: every one is served for certain; `partielle`:
 * some are; `possible`: it serves a part of the département, or of the EPCI, that nobody documents,
 * so that it may serve some of these communes. A commune alone is never `partielle`.
 */
export const PRESENCES_FINES = ['entiere', 'partielle', 'possible'] as const;
export type PresenceFine = (typeof PRESENCES_FINES)[number];

export type StructureFine = {
	/** Number of the structure in `noyau.structures`. */
	structure: number;
	presence: PresenceFine;
	/** Communes and inhabitants that it serves for certain. */
	communes: number;
	population: number;
	/** State of the target for this structure; null without a target. */
	etat: EtatAxe | null;
};

/** Who covers a set of communes: the same answers as for a département, with possible presences. */
export type CouvertureFine = {
	structures: StructureFine[];
	/** Null without a target. A service that is only possible makes it `partiel`. */
	etat: Etat | null;
	/** Inhabitants for whom a structure proposes the target for certain; null: unknown. */
	population: number | null;
	partPopulation: number | null;
	/** True when other inhabitants may be served. */
	minimum: boolean;
	sousThematiques: string[];
};

/** Coverage of commune number `commune` of the official code. */
export function couvertureCommune(
	index: Index,
	fins: TerritoiresFins,
	filtre: Filtre,
	commune: number
): CouvertureFine {
	return couvertureFine(index, fins, filtre, [commune]);
}

/** Coverage of EPCI number `epci` of the official code, on both sides of a border. */
export function couvertureEpci(
	index: Index,
	fins: TerritoiresFins,
	filtre: Filtre,
	epci: number
): CouvertureFine {
	return couvertureFine(index, fins, filtre, fins.communesEpci[epci]!);
}

/** Coverage of any set of communes, by their numbers in the official code. */
export function couvertureFine(
	index: Index,
	fins: TerritoiresFins,
	filtre: Filtre,
	communes: readonly number[]
): CouvertureFine {
	const couche = coucheDe(index, filtre);
	const cible = cibleDe(index.cibles, filtre);
	const selection = select(index, couche, readCriteres(index, filtre), cible);
	const somme: Somme = { places: new Map(), population: 0, desservis: 0, vagues: false };
	const presences = presencesReader(index, couche, fins, filtre);
	for (const commune of communes) {
		addCommune(somme, selection, presences(commune), fins.cog.communes.population[commune]!);
	}
	const structures = [...somme.places]
		.sort(([a], [b]) => a - b)
		.map(([structure, place]) => lireStructure(structure, place, communes.length, selection));
	let vus: number = SANS_STRUCTURE;
	for (const { structure, presence } of structures) {
		vus |= bitEtat(selection[structure]!, presence === 'entiere');
	}
	const etat = numeroEtat(vus);
	return {
		structures: cible === null ? structures.map((s) => ({ ...s, etat: null })) : structures,
		etat: cible === null ? null : ETATS[etat]!,
		...populationOf(somme, ETATS[etat]!, vus),
		sousThematiques: sousOf(
			index,
			couche,
			selection,
			structures,
			cible?.refuse ?? index.cibles.toutes
		)
	};
}

type Place = { certaines: number; population: number };
type Somme = {
	places: Map<number, Place>;
	population: number;
	/** Inhabitants served for certain by a proposing structure. */
	desservis: number;
	/** Whether a proposing structure may serve other inhabitants. */
	vagues: boolean;
};

function addCommune(
	somme: Somme,
	selection: Uint8Array,
	presences: Map<number, boolean>,
	population: number
): void {
	let served = false;
	let maybe = false;
	for (const [s, certain] of presences) {
		if (selection[s] === HORS_FILTRE) continue;
		const place = somme.places.get(s) ?? { certaines: 0, population: 0 };
		if (certain) {
			place.certaines++;
			place.population += population;
		}
		somme.places.set(s, place);
		if (selection[s] !== PROPOSE) continue;
		if (certain) served = true;
		else maybe = true;
	}
	somme.population += population;
	if (served) somme.desservis += population;
	else if (maybe) somme.vagues = true;
}

function lireStructure(
	structure: number,
	{ certaines, population }: Place,
	total: number,
	selection: Uint8Array
): StructureFine {
	const presence = certaines === total ? 'entiere' : certaines > 0 ? 'partielle' : 'possible';
	const etat = ETATS_AXE[selection[structure]! - 1]!;
	return { structure, presence, communes: certaines, population, etat };
}

// Served for certain somewhere: a share, maybe a minimum. Only possible, or not documented: unknown.
function populationOf(
	{ population, desservis, vagues }: Somme,
	etat: Etat,
	vus: number
): Pick<CouvertureFine, 'population' | 'partPopulation' | 'minimum'> {
	const unknown =
		etat === 'partiel'
			? desservis === 0 && vagues
			: etat !== 'couvert' && (vus & NON_RENSEIGNE) !== 0;
	if (unknown) return { population: null, partPopulation: null, minimum: false };
	const part = population === 0 ? (etat === 'couvert' ? 1 : 0) : desservis / population;
	return { population: desservis, partPopulation: part, minimum: vagues };
}

function sousOf(
	index: Index,
	{ propose }: Couche,
	selection: Uint8Array,
	structures: readonly StructureFine[],
	sous: Masque
): string[] {
	let bas = 0;
	let haut = 0;
	for (const { structure } of structures) {
		if (selection[structure] !== PROPOSE) continue;
		bas |= propose.bas[structure]!;
		haut |= propose.haut[structure]!;
	}
	return idsSous(index.cibles, bas & sous.bas, haut & sous.haut);
}
