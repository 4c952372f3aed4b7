import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { saisieDe } from '#lib/server/saisie/lecture.ts';
import { fautesAxe } from './axe-core.ts';
import { type Equipe, startEquipe } from './equipe.ts';
import { ouvrir, type Visite } from './navigateur.ts';

const ADICO = '/equipe/structures/adico';

let equipe: Equipe;
/** The browser of Alice, who edits. */
let alice: Visite;
beforeAll(async () => {
	equipe = await startEquipe();
	alice = await equipe.visiter(ADICO, 'edition');
});
afterAll(async () => {
	await alice.fermer();
	await equipe.stop();
});

const lue = async () =>
	saisieDe(await readBrouillon(equipe.base), { objet: 'structure', id: 'adico' });
const champ = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const PCRS = 'services:donnees/pcrs';

/** Fills what every change of staff must say, and saves. */
async function enregistrer(page: Page, commentaire: string): Promise<void> {
	await champ(page, 'preuve.sources').fill('etude-declic-2023');
	await champ(page, 'preuve.confiance').selectOption('moyenne');
	await champ(page, 'fin.commentaire').fill(commentaire);
	await page.getByRole('button', { name: 'Enregistrer dans le brouillon' }).click();
}

describe('the form of a structure', () => {
	it('two people save it, the second one late: both changes are in the draft', async () => {
		const bob = await equipe.visiter(ADICO, 'publication');
		await alice.page.locator(`[name="${PCRS}.etat"][value="projet"]`).check();
		await champ(bob.page, 'identite:anneeCreation.valeur').fill('1987');
		await alice.page.getByText('Choisir des départements sur la carte').click();
		await alice.page.locator('[data-code="19"]').click();
		await expect.poll(() => alice.page.getByLabel('Corrèze (19)').isChecked()).toBe(true);
		await enregistrer(alice.page, 'Appel');
		await alice.page.getByText('C’est enregistré dans le brouillon').waitFor();
		await champ(bob.page, 'preuve.sources').fill('etude-declic-2023');
		await enregistrer(bob.page, 'Rapport');
		await bob.page.getByText('Quelqu’un a enregistré cette fiche').waitFor();
		expect(await fautesAxe(bob.page)).toEqual([]);
		await bob.page.getByRole('button', { name: 'Réunir et enregistrer' }).click();
		await bob.page.getByText('C’est enregistré dans le brouillon').waitFor();
		expect(await lue()).toMatchObject({
			[PCRS]: { etat: 'projet', sources: 'etude-declic-2023', confiance: 'moyenne' },
			'identite:anneeCreation': { valeur: '1987' },
			'territoires:departement/19/perimetre': { nom: 'Corrèze' }
		});
		expect([...alice.ennuis, ...bob.ennuis]).toEqual([]);
		await bob.fermer();
	});
});

describe('the form of a solution', () => {
	const ASALAE = '/equipe/solutions/asalae';
	const lireBase = (html: string, name: string) =>
		new RegExp(`name="${name}" value="([0-9a-f]{64})"`).exec(html)?.[1] ?? '';
	const envoyer = (role: 'edition' | 'publication', champs: Record<string, string>) =>
		equipe.demander(ASALAE, role, { method: 'POST', body: new URLSearchParams(champs) });

	it('two values for one field: 409 shows both, and the one that is chosen is kept', async () => {
		const page = await (await equipe.demander(ASALAE, 'edition')).text();
		const commun = {
			...{ base: lireBase(page, 'base'), geste: 'verser', 'fin.commentaire': 'Essai' },
			...{ 'preuve.sources': 'etude-declic-2023', 'preuve.confiance': 'haute' }
		};
		const description = 'solution:asalae.description';
		const un = await envoyer('edition', { ...commun, [description]: 'Celle de la première.' });
		expect([un.status, un.headers.get('location')]).toEqual([303, `${ASALAE}?fait=enregistree`]);
		const deux = await envoyer('publication', { ...commun, [description]: 'Celle du second.' });
		const html = await deux.text();
		expect(deux.status).toBe(409);
		for (const texte of ['Celle de la première.', 'Celle du second.'])
			expect(html).toContain(texte);
		const attendue = lireBase(html, 'attendue');
		const choix = { geste: 'fusionner', attendue, 'conflit-0': 'miens', 'conflit-1': 'miens' };
		expect((await envoyer('publication', choix)).status).toBe(303);
		const donnees = await readBrouillon(equipe.base);
		const lueSolution = saisieDe(donnees, { objet: 'solution', id: 'asalae' });
		expect(lueSolution['solution:asalae']).toMatchObject({ description: 'Celle du second.' });
	});
});

describe('a structure', () => {
	it('reviews its sheet by a link, and staff accept one of its two changes', async () => {
		const { page } = alice;
		await page.goto(`${equipe.origine}/equipe/relectures`);
		expect(await fautesAxe(page)).toEqual([]);
		await page.getByLabel('Structure', { exact: true }).selectOption('adico');
		await page.getByLabel('Pour qui').fill('la direction');
		await page.getByRole('button', { name: 'Créer le lien' }).click();
		const lien = await page.getByLabel('Lien de relecture').inputValue();

		await page.goto(lien);
		expect(await fautesAxe(page)).toEqual([]);
		const structure = await ouvrir(new URL(lien).pathname, { origine: equipe.origine, js: false });
		await champ(structure.page, 'identite:site.valeur').fill('https://www.adico.example/');
		await structure.page
			.locator('[name="services:inclusion/sobriete.etat"][value="propose"]')
			.check();
		await structure.page.getByRole('button', { name: 'Envoyer à l’équipe' }).click();
		await structure.page.getByRole('link', { name: 'D’où viennent vos changements' }).waitFor();
		await champ(structure.page, 'preuve.sources').fill('notre nouveau site');
		await structure.page.getByRole('button', { name: 'Envoyer à l’équipe' }).click();
		await structure.page.getByText('Vos changements sont envoyés').waitFor();

		await page.goto(`${equipe.origine}/equipe/relectures`);
		await page.getByRole('link', { name: /nᵒ 1$/ }).click();
		const site = page.getByRole('group', { name: 'Site' });
		await site.getByLabel('Accepter').check();
		const sobriete = page.getByRole('group', { name: /Sobriété|sobriété/ });
		await sobriete.getByLabel('Refuser').check();
		expect(await fautesAxe(page)).toEqual([]);
		await page.getByRole('button', { name: 'Enregistrer mes décisions' }).click();
		await page.getByText('Un refus dit pourquoi').waitFor();
		await sobriete.getByLabel('Motif').fill('Le site n’en parle pas.');
		await page.getByRole('button', { name: 'Enregistrer mes décisions' }).click();
		await page.getByText('Vos décisions sont enregistrées').waitFor();
		const fiche = await lue();
		expect(fiche['identite:site']).toMatchObject({
			valeur: 'https://www.adico.example/',
			sources: expect.stringMatching(/^relecture-adico-/),
			confiance: 'haute'
		});
		expect(fiche['services:inclusion/sobriete']).toBe(undefined);

		await page.goto(`${equipe.origine}/equipe/relectures`);
		await page.getByRole('button', { name: 'Fermer le lien 1' }).click();
		await page.getByText('fermé', { exact: true }).waitFor();
		const ferme = await equipe.demander(new URL(lien).pathname, null);
		const inconnu = await equipe.demander('/relecture/inconnu', null);
		expect([ferme.status, inconnu.status]).toEqual([410, 404]);
		expect([ferme.headers.get('cache-control'), ferme.headers.get('x-robots-tag')]).toEqual([
			'no-store',
			'noindex'
		]);
		for (const reponse of [ferme, inconnu]) {
			expect(await reponse.text()).toContain('Ce lien n’est plus valable');
		}
		expect([...alice.ennuis, ...structure.ennuis]).toEqual([]);
		await structure.fermer();
	});

	it('of whom nothing is known has no page, whatever its address and its form are', async () => {
		for (const id of ['inconnue', 'A_B']) {
			expect((await equipe.demander(`/equipe/structures/${id}`, 'edition')).status).toBe(404);
		}
		const nul = { method: 'POST', body: new URLSearchParams('geste=verser&fin.commentaire=a%00') };
		expect((await equipe.demander(ADICO, 'edition', nul)).status).toBe(400);
	});

	it('has contributors, who see its sheet and no other', async () => {
		const liste = await (await equipe.demander('/equipe/structures', 'contribution')).text();
		expect(liste).toContain('href="/equipe/structures/adico"');
		expect(liste).not.toContain('/equipe/structures/alpi');
		const statuts = ['/structures/alpi', '/sources/etude-declic-2023'].map(
			async (chemin) => (await equipe.demander(`/equipe${chemin}`, 'contribution')).status
		);
		expect(await Promise.all(statuts)).toEqual([404, 404]);
		const page = await (await equipe.demander(ADICO, 'contribution')).text();
		expect(page).toContain('Envoyer à l’équipe');
	});
});

describe('by keyboard', () => {
	it('a new structure is begun, kept as it is typed, corrected and saved', async () => {
		const { page } = alice;
		await page.goto(`${equipe.origine}/equipe/structures`);
		expect(await fautesAxe(page)).toEqual([]);
		await page.getByLabel('Nom officiel').focus();
		await page.keyboard.type('Agence numérique inventée');
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { level: 1, name: 'Agence numérique inventée' }).waitFor();
		expect(await fautesAxe(page)).toEqual([]);
		await champ(page, 'identite:sigle.valeur').focus();
		await page.keyboard.type('ANI');
		await page.getByText('Ébauche enregistrée').waitFor();
		await page.reload();
		expect(await champ(page, 'identite:sigle.valeur').inputValue()).toBe('ANI');
		await champ(page, 'cherche').focus();
		await page.keyboard.type('Beauvais');
		await page.getByRole('button', { name: 'Chercher', exact: true }).last().press('Enter');
		await page.getByRole('button', { name: /^Ajouter Beauvais, / }).press('Enter');
		await page.getByRole('group', { name: /^Commune, Beauvais \(60057\)/ }).waitFor();
		await page.getByRole('button', { name: 'Enregistrer dans le brouillon' }).press('Enter');
		await page.getByText('Il manque un mot sur ce changement').first().waitFor();
		await champ(page, 'fin.commentaire').fill('Nouvelle structure');
		await page.getByRole('button', { name: 'Enregistrer dans le brouillon' }).press('Enter');
		await page.getByRole('link', { name: 'Famille', exact: true }).waitFor();
		await champ(page, 'identite:famille.valeur').selectOption('at');
		await page.getByLabel('OPSN historique').check();
		await champ(page, 'identite:adhesionDeclic.valeur').selectOption('inconnue');
		await champ(page, 'nouvelle.titre').fill('Statuts de l’agence');
		await champ(page, 'nouvelle.document').fill('Statuts du 3 mars 2026');
		await champ(page, 'preuve.confiance').selectOption('haute');
		await page.getByRole('button', { name: 'Enregistrer dans le brouillon' }).press('Enter');
		await page.getByText('C’est enregistré dans le brouillon').waitFor();
		const donnees = await readBrouillon(equipe.base);
		const neuve = saisieDe(donnees, { objet: 'structure', id: 'agence-numerique-inventee' });
		expect(neuve).toMatchObject({
			'identite:sigle': { valeur: 'ANI', sources: 'statuts-de-l-agence' },
			'territoires:commune/60057/perimetre': { nom: 'Beauvais', etendue: 'inconnue' }
		});
		expect(alice.ennuis).toEqual([]);
	});
});
