import type { Plan } from '#lib/geo/plan.ts';

/** Space between the map and the row of frames, and between two frames, in units of the plan. */
const ECART = 8;

/** Everything of the plan on one sheet: the metropolitan frame, and the six insets in a row under it. */
export type Feuille = {
	largeur: number;
	hauteur: number;
	/** Grounds of the frames, as rectangles: x, y, width, height. */
	cadres: { x: number; y: number; largeur: number; hauteur: number; nom: string | null }[];
	/** For each département, its shapes: one, or two for the Paris area. */
	departements: { code: string; traces: { d: string; x: number; y: number }[] }[];
};

/** Lays out a plan on one sheet. Units and paths are those of the plan. */
export function layoutFeuille({ largeur, hauteur, departements, encarts }: Plan): Feuille {
	const y = hauteur + ECART;
	const step = (largeur + ECART) / encarts.length;
	const places = encarts.map((encart, i) => ({ encart, x: Math.round(i * step) }));
	const traces = new Map(
		Object.entries(departements).map(([code, { d }]) => [code, [at(d, 0, 0)]])
	);
	for (const { encart, x } of places) {
		for (const [code, { d }] of Object.entries(encart.departements)) {
			traces.set(code, [...(traces.get(code) ?? []), at(d, x, y)]);
		}
	}
	return {
		largeur,
		hauteur: y + encarts[0]!.hauteur,
		cadres: [
			{ x: 0, y: 0, largeur, hauteur, nom: null },
			...places.map(({ encart, x }) => {
				const { largeur, hauteur, nom } = encart;
				return { x, y, largeur, hauteur, nom };
			})
		],
		departements: [...traces].map(([code, liste]) => ({ code, traces: liste }))
	};
}

function at(d: string, x: number, y: number) {
	return { d, x, y };
}
