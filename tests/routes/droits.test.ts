import { expect, it } from 'vitest';
import { DROITS, nomsDesActions, routesDeLaSalle } from '../e2e/droits.ts';

it('every route of the room, with each of its actions, says which role it asks for', () => {
	const dits = Object.entries(DROITS).map(([route, { actions = {} }]) => [
		route,
		Object.keys(actions).sort()
	]);
	expect(Object.fromEntries(dits)).toEqual(routesDeLaSalle());
});

it.each([
	[`export const actions: Actions = { lire: a, ...rest };`, ['lire', '?']],
	[`export const actions = { lire: a } satisfies Actions;`, ['lire']],
	[`export const actions = { lire: a } as const;`, ['lire']],
	[`export const actions = faire();`, ['?']],
	[`export async function POST() {}`, ['POST']],
	[`export const fallback = () => {};`, ['fallback']],
	[`export { lire as DELETE } from './lire.ts';`, ['DELETE']],
	[`export const GET = () => {}; export type { A } from './a.ts';`, []]
])('an action is found however it is written: %s', (texte, noms) => {
	expect(nomsDesActions(texte)).toEqual(noms);
});
