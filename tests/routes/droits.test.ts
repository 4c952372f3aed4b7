import { expect, it } from 'vitest';
import { DROITS, routesDeLaSalle } from '../e2e/droits.ts';

it('every route of the room, with each of its actions, says which role it asks for', () => {
	const dits = Object.entries(DROITS).map(([route, { actions = {} }]) => [
		route,
		Object.keys(actions).sort()
	]);
	expect(Object.fromEntries(dits)).toEqual(routesDeLaSalle());
});
