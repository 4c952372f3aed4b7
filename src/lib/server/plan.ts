import { readFileSync } from 'node:fs';
import type { Plan } from '#lib/geo/plan.ts';
import { fromRoot } from './racine.ts';

let plan: Plan | null = null;

/** Contours that the server draws, read once. `npm run geo:import` is seen at the next start. */
export function currentPlan(): Plan {
	plan ??= JSON.parse(readFileSync(fromRoot('static/geo/plan.json'), 'utf8')) as Plan;
	return plan;
}
