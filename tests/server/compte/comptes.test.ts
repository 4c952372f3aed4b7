import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BaseOuverte } from '#lib/server/base/ouverture.ts';
import { comptes, sessions } from '#lib/server/base/schema-comptes.ts';
import { journal } from '#lib/server/base/schema-histoire.ts';
import { type Auth, creerAuth } from '#lib/server/compte/auth.ts';
import { creerCompte, type Nouveau } from '#lib/server/compte/creation.ts';
import { compterEssai } from '#lib/server/compte/essais.ts';
import { poserMotDePasse } from '#lib/server/compte/mot-de-passe.ts';
import { trouverCompte } from '#lib/server/compte/trouver.ts';
import { noter } from '#lib/server/equipe/noter.ts';
import { MOTEURS, ouvrirVide } from '../base/moteurs.ts';

const MOTS = 'quatre mots que voici';
const JEANNE: Nouveau = {
	nom: 'Jeanne Martin',
	email: 'jeanne@exemple.fr',
	role: 'contribution',
	structures: ['megalis', 'adico', 'adico']
};

describe.each(MOTEURS)('an account, in %s', (moteur) => {
	let ouverte: BaseOuverte;
	let auth: Auth;
	let id: string;
	beforeAll(async () => {
		ouverte = await ouvrirVide(moteur);
		const { base } = ouverte;
		({ id } = await creerCompte(base, JEANNE));
		await poserMotDePasse(base, id, MOTS);
		auth = creerAuth({ base, origine: 'https://mitoyen.example', secret: 's'.repeat(32) });
	}, 60_000);
	afterAll(() => ouverte.close());

	const entrer = async (password: string, cookie?: string, email = JEANNE.email) => {
		const headers = new Headers(cookie ? { cookie } : {});
		const body = { email, password };
		const response = await auth.api.signInEmail({ body, headers, asResponse: true });
		const [given = ''] = response.headers.getSetCookie();
		return { status: response.status, given, cookie: given.slice(0, given.indexOf(';')) };
	};
	const lire = async (cookie: string) =>
		(await auth.api.getSession({ headers: new Headers({ cookie }) }))?.user.id ?? null;

	it('opens by its password a session that a cookie of this host alone bears', async () => {
		const { status, given, cookie } = await entrer(MOTS);
		expect(status).toBe(200);
		expect(given).toMatch(
			/^__Host-mitoyen\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/
		);
		expect(await lire(cookie)).toBe(id);
		expect(await lire(cookie.replace(/.$/, 'x'))).toBe(null);
	});

	it('answers alike to a wrong password and to an unknown address', async () => {
		const faux = await entrer('un autre mot de passe');
		expect(faux).toEqual(await entrer(MOTS, undefined, 'personne@exemple.fr'));
		expect(faux).toMatchObject({ status: 401, given: '' });
	});

	it('leaves no session behind who signs in again, and keeps no cookie that was planted', async () => {
		const premiere = await entrer(MOTS);
		const seconde = await entrer(MOTS, premiere.cookie);
		expect(seconde.cookie).not.toBe(premiere.cookie);
		expect(await lire(premiere.cookie)).toBe(null);
		expect(await lire(seconde.cookie)).toBe(id);
	});

	it('is known with its structures, and enters no more once suspended', async () => {
		const { base } = ouverte;
		expect(await trouverCompte(base, id)).toEqual({
			...{ id, nom: 'Jeanne Martin', email: 'jeanne@exemple.fr' },
			...{ role: 'contribution', structures: ['adico', 'megalis'] }
		});
		await base.delete(sessions);
		await base.update(comptes).set({ suspenduLe: new Date() }).where(eq(comptes.id, id));
		expect(await trouverCompte(base, id)).toBe(null);
		expect(await entrer(MOTS)).toMatchObject({ status: 401, given: '' });
		expect(await base.select().from(sessions)).toEqual([]);
		await base.update(comptes).set({ suspenduLe: null }).where(eq(comptes.id, id));
	});

	it('is alone on its address', async () => {
		await expect(creerCompte(ouverte.base, { ...JEANNE, role: 'lecture' })).rejects.toThrow(
			'jeanne@exemple.fr a déjà un compte'
		);
	});

	it('leaves its name in the journal', async () => {
		const { base } = ouverte;
		await noter(base, JEANNE, 'essai', { n: 1 });
		const lignes = await base.select().from(journal).where(eq(journal.action, 'essai'));
		expect(lignes[0]).toMatchObject({
			...{ auteur: 'Jeanne Martin <jeanne@exemple.fr>', action: 'essai', detail: { n: 1 } }
		});
	});

	it('waits after too many attempts, counted one by one even at once', async () => {
		const compter = () => compterEssai(ouverte.base, ['essai', 'x'], { nombre: 3, secondes: 60 });
		const attentes = await Promise.all([1, 2, 3, 4, 5].map(compter));
		expect(attentes.filter((attente) => attente === null)).toHaveLength(3);
		const long = attentes.filter((attente) => attente !== null);
		expect(long.every((attente) => attente > 0 && attente <= 60)).toBe(true);
		const autre = { nombre: 3, secondes: 60 };
		expect(await compterEssai(ouverte.base, ['essai', 'y'], autre)).toBe(null);
	});
});
