import type { FeatureIdentifier } from 'maplibre-gl';
import { changements, type Classes } from './classe.ts';

/** What a painter needs of a map. */
export type Toile = {
	setFeatureState: (feature: FeatureIdentifier, state: Record<string, number>) => unknown;
};

/**
 * `classe`: paint of a shape (`PEINTURES`); `trace`: its outline (`TRACE`); `basse`: 1 when it rests
 * on facts of low confidence.
 */
export type Etat = 'classe' | 'trace' | 'basse';

/** Gives the shapes of a source their value of a state; those that are not named have 0. */
export type Peintre = (etat: Etat, valeurs: Classes) => void;

/**
 * A painter for a source of a map, on which nothing is painted yet. Data are sent once: only the
 * states of the shapes that change are, so that a filter costs a repaint and no more.
 */
export function createPeintre(toile: Toile, source: string): Peintre {
	const etats = new Map<Etat, Classes>();
	return (etat, valeurs) => {
		for (const [id, valeur] of changements(etats.get(etat) ?? new Map(), valeurs)) {
			toile.setFeatureState({ source, id }, { [etat]: valeur });
		}
		etats.set(etat, valeurs);
	};
}
