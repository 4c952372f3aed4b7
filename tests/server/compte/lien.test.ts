import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BaseOuverte } from '#lib/server/base/ouverture.ts';
import { comptes, liens, sessions } from '#lib/server/base/schema-comptes.ts';
import { creerAuth } from '#lib/server/compte/auth.ts';
import { creerCompte } from '#lib/server/compte/creation.ts';
import {
	ajouterLien,
	faireLien,
	lireLien,
	remplacerLiens,
	retirerLien,
	suivreLien
} from '#lib/server/compte/lien.ts';
import { fauteMotDePasse } from '#lib/server/compte/mot-de-passe.ts';
import { MOTEURS, ouvrirVide } from '../base/moteurs.ts';

const ORIGINE = 'https://mitoyen.example';
const MOTS = 'quatre mots que voici';

describe.each(MOTEURS)('a link to choose a password, in %s', (moteur) => {
	let ouverte: BaseOuverte;
	let id: string;
	beforeAll(async () => {
		ouverte = await ouvrirVide(moteur);
		const nouveau = { nom: 'Jeanne', email: 'jeanne@exemple.fr', structures: [] };
		({ id } = await creerCompte(ouverte.base, { ...nouveau, role: 'lecture' }));
	}, 60_000);
	afterAll(() => ouverte.close());

	const faire = async () => {
		const lien = new URL(await faireLien(ouverte.base, id, 'mot-de-passe', ORIGINE));
		expect(lien.origin + lien.pathname).toBe(`${ORIGINE}/equipe/mot-de-passe/nouveau`);
		return lien.searchParams.get('jeton')!;
	};

	it('is known by its hash only, and is not used by being looked at', async () => {
		const jeton = await faire();
		expect(JSON.stringify(await ouverte.base.select().from(liens))).not.toContain(jeton);
		for (let i = 0; i < 2; i++) {
			const compte = { id, nom: 'Jeanne', email: 'jeanne@exemple.fr' };
			expect(await lireLien(ouverte.base, jeton)).toEqual(compte);
		}
		expect(await lireLien(ouverte.base, jeton.replace(/.$/, '!'))).toBe(null);
	});

	it('gives the account its password, once, and ends its sessions', async () => {
		const { base } = ouverte;
		const auth = creerAuth({ base, origine: ORIGINE, secret: 's'.repeat(32) });
		const entrer = async (password: string) => {
			const body = { email: 'jeanne@exemple.fr', password };
			return (await auth.api.signInEmail({ body, asResponse: true })).status;
		};
		expect(await entrer(MOTS)).toBe(401);
		const [premier, jeton] = [await faire(), await faire()];
		expect(await suivreLien(base, premier, 'un mot de passe remplacé')).toBe(false);
		const deux = await Promise.all([1, 2].map(() => suivreLien(base, jeton, MOTS)));
		expect(deux.sort()).toEqual([false, true]);
		expect(await entrer(MOTS)).toBe(200);
		expect(await suivreLien(base, await faire(), 'un autre mot de passe')).toBe(true);
		expect(await base.select().from(sessions)).toEqual([]);
		expect([await entrer(MOTS), await entrer('un autre mot de passe')]).toEqual([401, 200]);
	});

	it('asked for by anyone leaves an invitation as it is, and one that was not sent changes nothing', async () => {
		const { base } = ouverte;
		const jetonDe = (lien: string) => new URL(lien).searchParams.get('jeton')!;
		const [invitation, premier, perdu, second] = [
			await faireLien(base, id, 'invitation', ORIGINE),
			await ajouterLien(base, id, 'mot-de-passe', ORIGINE),
			await ajouterLien(base, id, 'mot-de-passe', ORIGINE),
			await ajouterLien(base, id, 'mot-de-passe', ORIGINE)
		];
		const marchent = () =>
			Promise.all(
				[invitation, premier, perdu, second].map(
					async (lien) => (await lireLien(base, jetonDe(lien))) !== null
				)
			);
		await retirerLien(base, perdu);
		expect(await marchent()).toEqual([true, true, false, true]);
		await remplacerLiens(base, second);
		expect(await marchent()).toEqual([true, false, false, true]);
		expect(await suivreLien(base, jetonDe(second), MOTS)).toBe(true);
		expect(await marchent()).toEqual([false, false, false, false]);
	});

	it('works no more after its hour, nor for an account that is suspended', async () => {
		const { base } = ouverte;
		const jeton = await faire();
		await base.update(comptes).set({ suspenduLe: sql`now()` });
		expect(await lireLien(base, jeton)).toBe(null);
		await base.update(comptes).set({ suspenduLe: null });
		await base.update(liens).set({ expire: sql`now() - interval '1 second'` });
		expect(await suivreLien(base, jeton, MOTS)).toBe(false);
	});
});

it('a password has from 12 to 128 characters, whatever they are', () => {
	expect(fauteMotDePasse('onze lettre')).toContain('11 caractères');
	expect(fauteMotDePasse('douze lettre')).toBe(null);
	expect(fauteMotDePasse('é'.repeat(128))).toBe(null);
	expect(fauteMotDePasse('a'.repeat(129))).toContain('128');
});
