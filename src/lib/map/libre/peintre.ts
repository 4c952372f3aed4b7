import type { FeatureIdentifier } from 'maplibre-gl';
import { changements, type Classes } from './classe.ts';

/** What a painter needs of a map. */
export type Toile = {
	setFeatureState: (feature: FeatureIdentifier, state: Record<string, number>) => unknown;
};

/** Paints the shapes of one source by their state alone: their data are sent once. */
export type Peintre = {
	/** Gives each shape its class. */
	peindre: (classes: Classes) => void;
	/** Outlines these shapes (`TRACE`), and no other. */
	tracer: (traces: Classes) => void;
};

/** A painter for a source of a map, on which nothing is painted yet. */
export function createPeintre(toile: Toile, source: string): Peintre {
	let peints: Classes = new Map();
	let traces: Classes = new Map();
	const send = (nom: string, avant: Classes, apres: Classes) => {
		for (const [id, valeur] of changements(avant, apres)) {
			toile.setFeatureState({ source, id }, { [nom]: valeur });
		}
	};
	return {
		peindre(classes) {
			send('classe', peints, classes);
			peints = classes;
		},
		tracer(apres) {
			send('trace', traces, apres);
			traces = apres;
		}
	};
}
