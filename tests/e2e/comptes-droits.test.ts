import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peut, type Role, ROLES } from '#lib/server/compte/role.ts';
import { DROITS, routesDeLaSalle } from './droits.ts';
import { type Equipe, startEquipe } from './equipe.ts';

const QUI: readonly (Role | null)[] = [null, ...ROLES];
const CONNEXION = /^\/equipe\/connexion(\?|$)/;

let equipe: Equipe;
beforeAll(async () => {
	equipe = await startEquipe();
});
afterAll(() => equipe.stop());

it('every route of the room, with each of its actions, says which role it asks for', () => {
	const dits = Object.entries(DROITS).map(([route, { actions = {} }]) => [
		route,
		Object.keys(actions).sort()
	]);
	expect(Object.fromEntries(dits)).toEqual(routesDeLaSalle());
});

/** What an answer comes to: to be sent to sign in, to be refused, or its status. */
async function issue(chemin: string, qui: Role | null, init: RequestInit = {}) {
	const response = await equipe.demander(chemin, qui, init);
	await response.arrayBuffer();
	const ailleurs = response.headers.get('location') ?? '';
	return CONNEXION.test(ailleurs) ? 'connexion' : response.status;
}

/** The same for who asks: what the table says. */
const attendue = (qui: Role | null, role: Role | null, statut: number) => {
	if (role === null || (qui && peut(qui, role))) return statut;
	return qui ? 403 : 'connexion';
};

describe.each(Object.entries(DROITS))('%s', (route, { lire, actions = {}, exemple, statut }) => {
	const chemin = exemple ?? route;

	it('is read by those of its role, and of those above', async () => {
		for (const qui of QUI) {
			// Who is signed in does not sign in again.
			const dedans = route === '/equipe/connexion' && qui ? 303 : (statut ?? 200);
			expect([qui, await issue(chemin, qui)]).toEqual([qui, attendue(qui, lire, dedans)]);
		}
	});

	it.each(Object.entries(actions).filter(([, role]) => role !== null))(
		'%s is refused below %s, and to who comes from elsewhere',
		async (action, role) => {
			const adresse = ['default', 'POST'].includes(action) ? chemin : `${chemin}?/${action}`;
			const init = { method: 'POST', body: new URLSearchParams() };
			for (const qui of QUI.filter((one) => !one || !peut(one, role!))) {
				expect([qui, await issue(adresse, qui, init)]).toEqual([qui, attendue(qui, role, 0)]);
			}
			for (const origin of ['null', 'https://evil.example']) {
				expect(await issue(adresse, 'administration', { ...init, headers: { origin } })).toBe(403);
			}
		}
	);
});
