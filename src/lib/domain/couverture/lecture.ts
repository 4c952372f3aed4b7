import { idsSous } from '#lib/domain/reseau/cible.ts';
import type { Couverture } from './couverture.ts';
import { ETATS, ETATS_AXE, type Etat, type EtatAxe } from '#lib/domain/etat.ts';
import { coucheDe, PRESENCE } from '#lib/domain/reseau/index-couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { servedBy } from '#lib/domain/reseau/part-servie.ts';
import { HORS_FILTRE, PROPOSE } from '#lib/domain/reseau/selection.ts';

/** One structure in one département, as a panel or a table says it. */
export type PresenceLue = {
	/** Number of the structure in `noyau.structures`. */
	structure: number;
	etendue: 'entiere' | 'partielle';
	/** Communes and inhabitants that it serves there; null: unknown. */
	communes: number | null;
	population: number | null;
	/** True when the communes known are not all: a part of an EPCI is not known. */
	minimum: boolean;
	/** State of the target for this structure; null without a target. */
	etat: EtatAxe | null;
};

/** One cell of the coverage, in words. */
export type CelluleLue = {
	code: string;
	nom: string;
	etat: Etat | null;
	structures: string[];
	/** Null without a target. */
	proposent: string[] | null;
	nombreStructures: number;
	sousThematiques: string[];
	/** 0 to 1; null: unknown. */
	partPopulation: number | null;
	minimum: boolean;
};

/** Numbers of the structures present in département number `d`, in the order of the noyau. */
export function structuresDe(index: Index, { filtre, selection }: Couverture, d: number): number[] {
	return placesDe(index, filtre, selection, d).map((k) => index.presences.structure[k]!);
}

/** Those of `structuresDe` that propose the target; null without a target. */
export function proposentDe(index: Index, couverture: Couverture, d: number): number[] | null {
	if (!couverture.cible) return null;
	return structuresDe(index, couverture, d).filter((s) => couverture.selection[s] === PROPOSE);
}

/** The structures present in département number `d`, with what each of them serves there. */
export function presencesDe(index: Index, couverture: Couverture, d: number): PresenceLue[] {
	const couche = coucheDe(index, couverture.filtre);
	return placesDe(index, couverture.filtre, couverture.selection, d).map((k) => {
		const structure = index.presences.structure[k]!;
		const presence = couche.presence[k]!;
		const choix = couverture.selection[structure]!;
		return {
			structure,
			etendue: presence === PRESENCE.entiere ? 'entiere' : 'partielle',
			...servedBy(index, couche, d, k),
			minimum: presence === PRESENCE.auMoins,
			etat: couverture.cible ? ETATS_AXE[choix - 1]! : null
		};
	});
}

/** Cell of département number `d`, as files and tables write it. */
export function celluleDe(index: Index, couverture: Couverture, d: number): CelluleLue {
	const { code, nom } = index.noyau.departements[d]!;
	const slugs = (numeros: number[]) => numeros.map((s) => index.noyau.structures[s]!.slug);
	const proposent = proposentDe(index, couverture, d);
	const part = couverture.partPopulation[d]!;
	return {
		code,
		nom,
		etat: ETATS[couverture.etat[d]!] ?? null,
		structures: slugs(structuresDe(index, couverture, d)),
		proposent: proposent && slugs(proposent),
		nombreStructures: couverture.nombre[d]!,
		sousThematiques: idsSous(index.cibles, couverture.sousBas[d]!, couverture.sousHaut[d]!),
		partPopulation: Number.isNaN(part) ? null : part,
		minimum: couverture.minimum[d] === 1
	};
}

// Places in `index.presences` of what the filter shows in a département.
function placesDe(
	index: Index,
	filtre: Couverture['filtre'],
	selection: Uint8Array,
	d: number
): number[] {
	const { presence } = coucheDe(index, filtre);
	const places: number[] = [];
	const last = index.departements.presences[d + 1]!;
	for (let k = index.departements.presences[d]!; k < last; k++) {
		const shown = presence[k] !== PRESENCE.absente;
		if (shown && selection[index.presences.structure[k]!] !== HORS_FILTRE) places.push(k);
	}
	return places;
}
