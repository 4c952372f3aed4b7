import { readFileSync } from 'node:fs';
import { type Contours, readContours, type TopoContours } from '#lib/geo/contours.ts';
import type { MetaGeo } from '#lib/geo/meta.ts';
import type { Plan } from '#lib/geo/plan.ts';
import { fromRoot } from './racine.ts';

let plan: Plan | null = null;
let origine: MetaGeo | null = null;
let zones: Contours['zones'] | null = null;

const read = (name: string) => JSON.parse(readFileSync(fromRoot('static/geo', name), 'utf8'));

/** Contours that the server draws, read once. `npm run geo:import` is seen at the next start. */
export function currentPlan(): Plan {
	plan ??= read('plan.json') as Plan;
	return plan;
}

/** The contours with their origin, which every map and every export credits. */
export function currentContours(): { plan: Plan; origine: MetaGeo } {
	origine ??= read('meta.json') as MetaGeo;
	return { plan: currentPlan(), origine };
}

/** The départements in WGS84, read with the first file that needs them. */
export function currentZones(): Contours['zones'] {
	zones ??= readContours(read('departements.topo.json') as TopoContours, 'departements').zones;
	return zones;
}
