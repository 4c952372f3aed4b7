import { couverture, type Couverture } from '#lib/domain/couverture/couverture.ts';
import type { Etat } from '#lib/domain/etat.ts';
import { FILTRE_DEFAUT, type Filtre } from '#lib/domain/filtre.ts';
import type { Reseau } from '#lib/domain/fiche/fiche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Touches } from '#lib/domain/preuves.ts';
import type { Territoire } from '#lib/domain/territoire.ts';
import type { TerritoiresFins } from '#lib/domain/reseau/territoires-fins.ts';
import { visibiliteReader } from '#lib/domain/visibilite.ts';

/** What the address of a territory's page may choose: the evidence shown, and who is counted. */
export type ChoixLieu = Pick<Filtre, 'confiance' | 'source' | 'adhesion'>;

/**
 * How a structure is in a place. `entiere`: all of it; `partielle`: a part of it; `possible`: the
 * structure serves a part of the département or of the EPCI, nobody says whether this one.
 */
export type EtendueLieu = 'entiere' | 'partielle' | 'possible';

export type PresenceLieu = {
	/** Number of the structure in the noyau. */
	structure: number;
	etendue: EtendueLieu;
	/** Communes and inhabitants of the place that it serves; null: unknown, which is not 0. */
	communes: number | null;
	population: number | null;
	/** True when the communes known are not all. */
	minimum: boolean;
	/** The shown lines of territory that say so. */
	lignes: Territoire[];
};

/** State of an axe in a place. */
export type EtatLieu = {
	etat: Etat;
	/** Share of the inhabitants served, 0 to 1; null: unknown. */
	part: number | null;
	minimum: boolean;
};

/** A département, a commune or an EPCI, as its page needs it. */
export type Lieu = {
	/** Number of communes and of inhabitants; null: unknown. */
	communes: number;
	population: number | null;
	/** Numbers of its départements, and of those around where others may be found. */
	departements: number[];
	autour: number[];
	presents: PresenceLieu[];
	/** One per axe, in the study's order. */
	etats: EtatLieu[];
	/** Lines of territory that concern it and that the choice hides. */
	masques: number;
	/** Structures left out because their membership is unknown. */
	nonMembres: number;
};

/** A release with what its places need, derived from it once. */
export type ReseauLieu = Reseau & { fins: TerritoiresFins; touches: Touches };

/** The filter of a choice, on one axe or on none. */
export function filtreDe(choix: ChoixLieu, axes: string[] = []): Filtre {
	return { ...FILTRE_DEFAUT, ...choix, axes };
}

/** The coverage of each axe under a choice, in the study's order. */
export function couverturesDe(index: Index, choix: ChoixLieu): Couverture[] {
	return index.noyau.axes.map(({ id }) => couverture(index, filtreDe(choix, [id])));
}

/** Below this share of the population, a contact is a border one and comes last. */
const BORDURE = 0.01;

/** Order of the structures of a place: the whole first, border contacts last. */
export function sortPresences(presents: PresenceLieu[], population: number | null): PresenceLieu[] {
	const rang = ({ etendue, population: served }: PresenceLieu) => {
		if (etendue === 'entiere') return 0;
		if (etendue === 'possible') return 3;
		if (served === null) return 2;
		return population !== null && served < BORDURE * population ? 4 : 1;
	};
	return presents.toSorted(
		(a, b) => rang(a) - rang(b) || (b.population ?? 0) - (a.population ?? 0)
	);
}

/** The lines of territory that touch some communes: those shown, and the number of hidden ones. */
export function lignesDe(
	{ release, touches }: ReseauLieu,
	communes: readonly number[],
	choix: ChoixLieu
): { de: (structure: string) => Territoire[]; masques: number } {
	const here = touches(communes);
	const visible = visibiliteReader(release, choix);
	const { montres, masques } = visible(release.territoires.filter(here));
	return { de: (structure) => montres.filter((ligne) => ligne.structure === structure), masques };
}
