import type {
	ExpressionSpecification as Expression,
	LayerSpecification as Calque
} from 'maplibre-gl';
import type { Couleurs } from './couleurs.ts';
import type { Classes } from './classe.ts';
import { genre } from './forme.ts';

/** How a shape is outlined: touched by the pointer; selected, or under the keyboard. */
export const TRACE = { pointe: 1, choisi: 2 } as const;

/** Outlines of a map: what is selected, and what the pointer or the keyboard (`clavier`) is on. */
export function tracesDe(
	selection: string | null,
	survol: string | null,
	clavier: boolean
): Classes {
	const traces = new Map<string, number>();
	if (survol !== null) traces.set(survol, clavier ? TRACE.choisi : TRACE.pointe);
	if (selection !== null) traces.set(selection, TRACE.choisi);
	return traces;
}

/** A value by the outline of a shape, as feature-state holds it. */
export function selonTrace<T extends string | number>(aucun: T, pointe: T, choisi: T): Expression {
	const trace: Expression = ['coalesce', ['feature-state', 'trace'], 0];
	return ['case', ['==', trace, TRACE.choisi], choisi, ['==', trace, TRACE.pointe], pointe, aucun];
}

/** The two-tone outline, above all limits: a light ring, a dark line inside of it. */
export function calquesTrace(source: string, couleurs: Couleurs): Calque[] {
	const ligne = (id: string, couleur: Expression, largeur: Expression): Calque => ({
		id: `${source} ${id}`,
		type: 'line',
		source,
		filter: genre('zone'),
		paint: { 'line-color': couleur, 'line-width': largeur }
	});
	const { limite, encre, 'focus-int': interieur, 'focus-ext': exterieur } = couleurs;
	return [
		ligne('anneau', selonTrace(limite!, limite!, exterieur!), selonTrace(0, 4, 6.5)),
		ligne('trait', selonTrace(encre!, encre!, interieur!), selonTrace(0, 1.6, 2.2))
	];
}
