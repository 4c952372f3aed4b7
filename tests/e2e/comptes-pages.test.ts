import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { essais } from '#lib/server/base/schema-comptes.ts';
import { journal } from '#lib/server/base/schema-histoire.ts';
import { freePort } from '../postgres.ts';
import { CLIENT, type FournisseurEssai, startFournisseur } from '../server/compte/fournisseur.ts';
import { type Poste, startPoste } from '../server/compte/poste.ts';
import { fautesTelephone } from './axe-core.ts';
import { type Equipe, entrer, MOT_DE_PASSE, startEquipe } from './equipe.ts';
import { ouvrir, type Visite } from './navigateur.ts';

const NOUVEAU = 'cinq autres mots que voila';

let equipe: Equipe;
let poste: Poste;
let fournisseur: FournisseurEssai;
beforeAll(async () => {
	const port = await freePort();
	const retour = `http://127.0.0.1:${port}/equipe/auth/callback/oidc`;
	const agent = { email: 'publication@exemple.fr', given_name: 'Camille', usual_name: 'Publie' };
	poste = await startPoste();
	fournisseur = await startFournisseur({ camille: agent }, { signe: true, retour });
	equipe = await startEquipe({
		...{ PORT: String(port), SMTP_URL: poste.url, MAIL_FROM: 'mitoyen@exemple.fr' },
		...{ OIDC_ISSUER: fournisseur.issuer, OIDC_ID: CLIENT.id, OIDC_SECRET: CLIENT.secret }
	});
});
afterAll(() => Promise.all([equipe.stop(), poste.stop(), fournisseur.stop()]));

const lienDe = (texte = '') => /http:\S+jeton=\S+/.exec(texte)?.[0] ?? '';

/** Chooses a password on the page of a link, by the keyboard. */
async function choisir(page: Page, motDePasse: string) {
	await page.getByLabel('Mot de passe', { exact: true }).focus();
	await page.keyboard.type(motDePasse);
	await page.keyboard.press('Tab');
	await page.keyboard.type(motDePasse);
	await page.keyboard.press('Enter');
}

describe('who administers', () => {
	let visite: Visite;
	let page: Page;
	beforeAll(async () => {
		visite = await equipe.visiter('/equipe/comptes', 'administration');
		({ page } = visite);
	});
	afterAll(() => visite.fermer());

	it('invites a person by mail, who chooses a password and enters with the role that was given', async () => {
		const { origine } = equipe;
		expect(await fautesTelephone(page)).toEqual([]);
		await page.getByLabel('Prénom et nom').fill('Zoé Noël');
		await page.getByLabel('Adresse électronique').fill('Zoe@Exemple.fr');
		await page.getByLabel('Rôle').selectOption('contribution');
		await page.getByRole('button', { name: 'Inviter' }).press('Enter');
		await page.getByText('Une personne qui contribue le fait pour une structure').waitFor();
		await page.getByLabel(/innovation numérique des collectivités/).check();
		await page.getByRole('button', { name: 'Inviter' }).press('Enter');
		await page.getByText('Compte créé pour zoe@exemple.fr').waitFor();
		const invitation = poste.recus.at(-1);
		expect(invitation?.a).toEqual(['zoe@exemple.fr']);
		const zoe = await ouvrir(lienDe(invitation?.texte).slice(origine.length), { origine });
		expect(await fautesTelephone(zoe.page)).toEqual([]);
		await choisir(zoe.page, 'trop court');
		await zoe.page.getByText('il en faut 12 au moins').waitFor();
		await choisir(zoe.page, NOUVEAU);
		await zoe.page.getByText('Votre mot de passe est enregistré').waitFor();
		await zoe.page.goto(lienDe(invitation?.texte));
		await zoe.page.getByText('Ce lien ne sert plus').waitFor();
		expect([...visite.ennuis, ...zoe.ennuis]).toEqual([]);
		await zoe.fermer();
		await entrer(origine, 'zoe@exemple.fr', NOUVEAU);
	});

	it('changes a role, which holds at the next page; suspends, which closes the room at once', async () => {
		const { id } = equipe.comptes.lecture;
		await page.goto(`${equipe.origine}/equipe/comptes/${id}`);
		expect(await fautesTelephone(page)).toEqual([]);
		const voir = async () => (await equipe.demander('/equipe/imports', 'lecture')).status;
		expect(await voir()).toBe(403);
		await page.getByLabel('Rôle').selectOption('edition');
		await page.getByRole('button', { name: 'Enregistrer les droits' }).press('Enter');
		await page.getByText('Les droits sont enregistrés').waitFor();
		expect(await voir()).toBe(200);
		await page.getByRole('button', { name: 'Suspendre le compte' }).press('Enter');
		await page.getByText('Le compte est suspendu').waitFor();
		expect(await voir()).toBe(303);
		await expect(entrer(equipe.origine, 'lecture@exemple.fr')).rejects.toThrow('400');
		await page.getByRole('button', { name: 'Rétablir le compte' }).press('Enter');
		await page.getByText('Le compte est rétabli').waitFor();
		await entrer(equipe.origine, 'lecture@exemple.fr');
		const actions = (await equipe.base.select().from(journal)).map(({ action }) => action);
		expect(actions).toEqual(
			expect.arrayContaining(['compte-cree', 'droits-changes', 'compte-suspendu', 'connexion'])
		);
	});

	it('ends the sessions of someone, and sends a link by which to come back', async () => {
		const { id, email } = equipe.comptes.publication;
		const cookie = await entrer(equipe.origine, email);
		const dedans = async () =>
			(await equipe.demander('/equipe', null, { headers: { cookie } })).status;
		const agir = async (action: string) => {
			const chemin = `/equipe/comptes/${id}?/${action}`;
			const init = { method: 'POST', body: new URLSearchParams() };
			const { status, headers } = await equipe.demander(chemin, 'administration', init);
			return [status, headers.get('location')];
		};
		expect(await dedans()).toBe(200);
		expect(await agir('fermer')).toEqual([303, `/equipe/comptes/${id}?fait=sessions`]);
		expect(await dedans()).toBe(303);
		const avant = poste.recus.length;
		expect(await agir('lien')).toEqual([303, `/equipe/comptes/${id}?fait=lien`]);
		await expect.poll(() => poste.recus.length).toBe(avant + 1);
		const recu = poste.recus.at(-1);
		expect(recu?.a).toEqual([email]);
		expect(await (await fetch(lienDe(recu?.texte))).text()).toContain('name="jeton"');
	});

	it('is told when someone else changed the rights meanwhile, and stays when alone', async () => {
		const poster = (id: string, champs: string) =>
			equipe.demander(`/equipe/comptes/${id}?/droits`, 'administration', {
				method: 'POST',
				body: new URLSearchParams(champs)
			});
		const { edition, administration } = equipe.comptes;
		const perime = await poster(edition.id, 'role=lecture&avantRole=publication&avantStructures=');
		expect(perime.status).toBe(409);
		expect(await perime.text()).toContain('a reçu le rôle');
		const dernier = 'role=lecture&avantRole=administration&avantStructures=';
		expect((await poster(administration.id, dernier)).status).toBe(400);
	});
});

describe('one’s own account', () => {
	it('lists its sessions, ends one and no other’s, and leaves none with the old password', async () => {
		const { origine } = equipe;
		const ailleurs = await entrer(origine, 'edition@exemple.fr');
		const derniere = await entrer(origine, 'edition@exemple.fr');
		const statuts = (cookies: readonly string[]) =>
			Promise.all(
				cookies.map(async (cookie) => {
					const response = await equipe.demander('/equipe', null, { headers: { cookie } });
					return response.status;
				})
			);
		const { page, ennuis, fermer } = await equipe.visiter('/equipe/compte', 'edition');
		expect(await fautesTelephone(page)).toEqual([]);
		await page.getByText('cette session').waitFor();
		const etranger = await equipe.demander('/equipe/compte?/fermer', 'contribution', {
			method: 'POST',
			body: new URLSearchParams({
				session: await page.locator('[name=session]').first().inputValue()
			})
		});
		expect(etranger.status).toBe(404);
		expect(await statuts([ailleurs, derniere])).toEqual([200, 200]);
		// The latest first, under the one that looks.
		await page
			.getByRole('button', { name: /^Fermer (?!toutes)/ })
			.first()
			.press('Enter');
		await page.getByText('La session est fermée').waitFor();
		expect(await statuts([ailleurs, derniere])).toEqual([200, 303]);
		await page.getByLabel('Mot de passe actuel').fill('pas le bon mot');
		await page.getByLabel('Nouveau mot de passe').fill(NOUVEAU);
		await page.getByLabel('Le même').fill(NOUVEAU);
		await page.keyboard.press('Enter');
		await page.getByText('Ce n’est pas votre mot de passe actuel').waitFor();
		await page.getByLabel('Mot de passe actuel').fill(MOT_DE_PASSE);
		await page.getByLabel('Nouveau mot de passe').fill(NOUVEAU);
		await page.getByLabel('Le même').fill(NOUVEAU);
		await page.keyboard.press('Enter');
		await page.getByText('Votre mot de passe est changé').waitFor();
		expect(await statuts([ailleurs, await equipe.cookie('edition')])).toEqual([303, 303]);
		const autre = await entrer(origine, 'edition@exemple.fr', NOUVEAU);
		expect(await statuts([autre])).toEqual([200]);
		await page.reload();
		await page.getByRole('button', { name: 'Fermer toutes les autres' }).press('Enter');
		await page.waitForURL(/fait=sessions/);
		expect(await statuts([autre])).toEqual([303]);
		await page.reload();
		await page.getByText('cette session').waitFor();
		expect(ennuis).toEqual([]);
		await fermer();
	});
});

describe('who cannot sign in by a password', () => {
	let visite: Visite;
	let page: Page;
	beforeAll(async () => {
		await equipe.base.delete(essais);
		visite = await ouvrir('/equipe/mot-de-passe', { origine: equipe.origine });
		({ page } = visite);
	});
	afterAll(() => visite.fermer());

	it('asks for a link: the answer is the same for an address that nobody has', async () => {
		expect(await fautesTelephone(page)).toEqual([]);
		const demander = async (email: string) => {
			await page.getByLabel('Adresse électronique').fill(email);
			await page.keyboard.press('Enter');
			const texte = await page.getByRole('status').filter({ hasText: 'Regardez' }).innerText();
			return texte.replace(email, '…');
		};
		const avant = poste.recus.length;
		const inconnue = await demander('personne@exemple.fr');
		await page.goto(`${equipe.origine}/equipe/mot-de-passe`);
		expect(await demander('contribution@exemple.fr')).toBe(inconnue);
		await expect.poll(() => poste.recus.length).toBe(avant + 1);
		expect(poste.recus.at(-1)?.a).toEqual(['contribution@exemple.fr']);
	});

	it('enters by the identity provider, when invited', async () => {
		await equipe.base.delete(essais);
		await page.goto(`${equipe.origine}/equipe/compte`);
		await page.getByRole('link', { name: /^Entrer avec/ }).click();
		await page.locator('[name=login]').fill('camille');
		await page.locator('[name=password]').fill('x');
		await page.locator('[type=submit]').click();
		await page.locator('[type=submit]').click();
		await page.waitForURL(`${equipe.origine}/equipe/compte`);
		await page.getByText('publication@exemple.fr').first().waitFor();
		const lignes = await equipe.base
			.select()
			.from(journal)
			.where(sql`detail->>'par' = 'fournisseur-identite'`);
		expect(lignes).toMatchObject([{ auteur: 'Camille publication <publication@exemple.fr>' }]);
	});
});
