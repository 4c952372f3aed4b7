import type { Cog } from '#lib/domain/cog.ts';
import { preuve, type Preuves } from './couche.ts';
import type { Release } from '#lib/domain/release.ts';
import type { Territoire } from '#lib/domain/territoire.ts';
import { readZones } from './zone.ts';

/** What says that a structure is in a département, by kind of line; masks of `couche.ts`. */
export type Presence = {
	/** A département or région line: the whole. */
	entiere: Preuves;
	/** A département or région line: a part, or nobody knows how much. */
	partielle: Preuves;
	/** An EPCI line for a part of the EPCI: which communes is unknown. */
	epci: Preuves;
};

/** The lines of `territoires`, spread over the official code. */
export type Appartenances = {
	/** For each département, its structures; a structure known by communes only has empty masks. */
	presences: Map<number, Presence>[];
	/** For each commune, the structures that serve it for certain. */
	communes: (Map<number, Preuves> | undefined)[];
	/** EPCI of which a structure serves some communes, nobody knows which. */
	epciPartiels: { structure: number; epci: number; preuves: Preuves }[];
};

/**
 * Spreads the territories of a release over départements and communes. A région or département line
 * speaks of départements; a commune line, or an EPCI line `entiere`, of communes, wherever they are:
 * an EPCI that crosses a border carries the structure into the neighbour. Throws on an unknown code.
 */
export function spreadTerritoires(release: Release, cog: Cog): Appartenances {
	const zones = readZones(cog);
	const structures = new Map(release.structures.map((structure, i) => [structure.slug, i]));
	const preuveDe = preuveReader(release);
	const resultat: Appartenances = {
		presences: cog.departements.map(() => new Map()),
		communes: new Array(cog.communes.code.length),
		epciPartiels: []
	};
	for (const ligne of release.territoires) {
		const structure = structures.get(ligne.structure);
		if (structure === undefined) throw new RangeError(`structure inconnue : ${ligne.structure}`);
		const preuves = preuveDe(ligne);
		if (ligne.zone.type === 'epci' && ligne.etendue !== 'entiere') {
			resultat.epciPartiels.push({ structure, epci: zones.epci(ligne), preuves });
		}
		const colonne = colonneDe(ligne);
		for (const d of zones.departements(ligne)) {
			const presence = presenceOf(resultat.presences[d]!, structure);
			if (colonne !== null) presence[colonne] |= preuves;
		}
		for (const c of zones.communes(ligne)) {
			const membres = (resultat.communes[c] ??= new Map());
			membres.set(structure, (membres.get(structure) ?? 0) | preuves);
		}
	}
	return resultat;
}

/** Pairs (structure, preuves) of each commune, in ascending order. */
export function membresDe({ communes }: Appartenances): number[][] {
	return Array.from(communes, (membres) =>
		membres === undefined ? [] : [...membres].sort(([a], [b]) => a - b).flat()
	);
}

/** The kind of evidence of a fact: its confidence, and whether one of its sources can be opened. */
export function preuveReader(
	release: Pick<Release, 'sources'>
): (fait: Pick<Territoire, 'confiance' | 'sources'>) => Preuves {
	const liens = new Set(release.sources.filter((s) => s.url !== null).map((s) => s.id));
	return (fait) =>
		preuve(
			fait.confiance,
			fait.sources.some((id) => liens.has(id))
		);
}

function colonneDe({ zone, etendue }: Territoire): keyof Presence | null {
	if (zone.type === 'commune') return null;
	if (zone.type === 'epci') return etendue === 'entiere' ? null : 'epci';
	return etendue === 'entiere' ? 'entiere' : 'partielle';
}

function presenceOf(structures: Map<number, Presence>, structure: number): Presence {
	let presence = structures.get(structure);
	if (!presence) structures.set(structure, (presence = { entiere: 0, partielle: 0, epci: 0 }));
	return presence;
}
