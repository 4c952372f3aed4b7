import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDonnees } from '#lib/server/data/donnees.ts';
import { textesDe } from '#lib/server/data/ecriture.ts';
import { classeur, parties, rang } from '../server/import/classeur-fabrique.ts';
import { fautesTelephone } from './axe-core.ts';
import { type Equipe, MOT_DE_PASSE, startEquipe } from './equipe.ts';
import { ouvrir } from './navigateur.ts';

let equipe: Equipe;
beforeAll(async () => {
	equipe = await startEquipe();
});
afterAll(() => equipe.stop());

const SERVICES = textesDe(readDonnees('data').donnees, 'services');
const COLONNE = (nom: string) => SERVICES[0]!.indexOf(nom);

/** What a structure sends back: the model, with one service that it opened in the meantime. */
function tableau(fautes: boolean): string {
	const rows = SERVICES.map((row) => [...row]);
	const nouveau = ['adico', 'cybersecurite', 'soc', 'projet', 'fichier-public-adico', '2026-11'];
	const neuf = [...nouveau, 'moyenne', 'Dit par ADICO au téléphone'];
	neuf[COLONNE('sources')] = rows.find(([slug]) => slug === 'adico')![COLONNE('sources')]!;
	rows.push(neuf);
	if (fautes) {
		rows[2]![COLONNE('etat')] = 'proposse';
		rows[4]![COLONNE('structure')] = 'adicco';
		rows.at(-1)![COLONNE('date')] = '32/13/2026';
	}
	const feuille = rows.map((row) => rang(row)).join('');
	return classeur(parties({ services: feuille }), fautes ? 'retour.xlsx' : 'retour-corrige.xlsx');
}

/** Goes to a control as a keyboard does, with Tab alone. */
async function tabuler(page: Page, cible: Locator): Promise<void> {
	await cible.waitFor();
	const voulue = (await cible.elementHandle())!;
	for (let pas = 0; pas < 300; pas++) {
		if (await voulue.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab never reaches ${cible}`);
}

async function presser(page: Page, cible: Locator): Promise<void> {
	await tabuler(page, cible);
	await page.keyboard.press('Enter');
}

const lien = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first();
const bouton = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function deposer(page: Page, fichier: string): Promise<void> {
	await presser(page, lien(page, 'Importer'));
	await page.waitForURL(/\/equipe\/imports$/);
	await tabuler(page, page.getByLabel('Un fichier, choisi ou déposé ici'));
	const choisi = page.waitForEvent('filechooser');
	await page.keyboard.press('Space');
	await (await choisi).setFiles(fichier);
	await presser(page, bouton(page, 'Déposer et contrôler'));
	await page.waitForURL(/\/equipe\/imports\/\d+$/);
}

it('a new colleague, alone with the help, imports three mistakes, corrects them and publishes, by keyboard', async () => {
	const { origine } = equipe;
	const { page, ennuis, fermer } = await ouvrir('/aide', { origine });
	// Heard from now on: a browser that is told too late opens a dialog that nobody sees.
	page.on('filechooser', () => {});
	await presser(page, lien(page, 'leur guide, pas à pas'));
	await page.waitForURL(`${origine}/aide/equipe`);
	await page.getByRole('heading', { name: 'Comment tenir les faits à jour' }).waitFor();
	await presser(page, lien(page, 'salle d’équipe'));
	await page.waitForURL(/\/equipe\/connexion/);
	await tabuler(page, page.getByLabel('Adresse électronique'));
	await page.keyboard.type('publication@exemple.fr');
	await page.keyboard.press('Tab');
	await page.keyboard.type(MOT_DE_PASSE);
	await page.keyboard.press('Enter');
	await page.waitForURL(`${origine}/equipe`);

	await deposer(page, tableau(true));
	await page.getByText('À corriger.').waitFor();
	const rows = page.getByRole('region', { name: 'Lignes du rapport' }).locator('tbody tr');
	const dernier = SERVICES.length + 1;
	expect(await rows.allInnerTexts()).toEqual([
		expect.stringMatching(/ligne 3, colonne 4.*proposse.*«\spropose\s»/s),
		expect.stringMatching(/ligne 5, colonne 1.*adicco.*«\sadico\s»/s),
		expect.stringMatching(new RegExp(`ligne ${dernier}, colonne 6.*32/13/2026`, 's'))
	]);

	await deposer(page, tableau(false));
	await page.getByText('Prêt.').waitFor();
	await page.getByText('1 ligne ajoutée').waitFor();
	expect(await fautesTelephone(page)).toEqual([]);
	await tabuler(page, page.getByLabel('Pourquoi ce changement'));
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.type('Appel d’ADICO du 20 novembre');
	await page.keyboard.press('Enter');
	await page.getByText('Accepté.').waitFor();

	await presser(page, lien(page, 'Publier'));
	await page.waitForURL(/\/equipe\/publier/);
	await page.getByText('Appel d’ADICO du 20 novembre').waitFor();
	expect(await fautesTelephone(page)).toEqual([]);
	await tabuler(page, page.getByLabel('Ce qui change, en une phrase'));
	await page.keyboard.type('ADICO prépare un centre de surveillance.');
	await presser(page, bouton(page, 'Continuer'));
	await tabuler(page, page.getByLabel(/J’ai relu ce qui change/));
	await page.keyboard.press('Space');
	await presser(page, bouton(page, 'Publier la version 2'));
	await page.waitForURL(/\/equipe\/versions\/2/);
	expect(await fautesTelephone(page)).toEqual([]);
	expect(ennuis).toEqual([]);
	await fermer();

	const publique = async () => (await fetch(`${origine}/structures/adico`)).text();
	await expect.poll(publique, { timeout: 60_000 }).toContain('Dit par ADICO au téléphone');
	expect(await publique()).toMatch(/Version 2 du/);
});
