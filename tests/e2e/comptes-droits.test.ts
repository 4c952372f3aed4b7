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

describe.each(Object.entries(DROITS))('%s', (route, droit) => {
	const { lire, sauf = [], actions = {}, statut } = droit;
	const chemin = droit.exemple ?? route;

	it('is read by those of its role, and of those above', async () => {
		const issues = await Promise.all(QUI.map((qui) => issue(chemin, qui)));
		// Who is signed in does not sign in again.
		const dedans = route === '/equipe/connexion' ? 303 : (statut ?? 200);
		const attendues = QUI.map((qui) => {
			if (qui && sauf.includes(qui)) return 403;
			return attendue(qui, lire, qui ? dedans : (statut ?? 200));
		});
		expect(issues).toEqual(attendues);
	});

	it.each(Object.entries(actions).filter(([, role]) => role !== null))(
		'%s is refused below %s, and to who comes from elsewhere',
		async (action, role) => {
			const adresse = ['default', 'POST'].includes(action) ? chemin : `${chemin}?/${action}`;
			const init = { method: 'POST', body: new URLSearchParams() };
			const refuses = QUI.filter((one) => !one || !peut(one, role!));
			const issues = await Promise.all(refuses.map((qui) => issue(adresse, qui, init)));
			expect(issues).toEqual(refuses.map((qui) => attendue(qui, role, 0)));
			for (const origin of ['null', 'https://evil.example']) {
				expect(await issue(adresse, 'administration', { ...init, headers: { origin } })).toBe(403);
			}
		}
	);
});
