import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { connect } from 'node:net';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { versions } from '#lib/server/base/schema-histoire.ts';
import { importMorceaux, imports } from '#lib/server/base/schema-imports.ts';
import { fautesTelephone } from './axe-core.ts';
import { deposer, lien, presser, publier, tabuler, venir } from './collegue.ts';
import { type Equipe, startEquipe } from './equipe.ts';
import { ouvrir, type Visite } from './navigateur.ts';
import { retour, SERVICES } from './retour.ts';

let equipe: Equipe;
beforeAll(async () => {
	equipe = await startEquipe();
});
afterAll(() => equipe.stop());

/** The bytes of the first file that is given. */
let premier: Buffer;

describe('a new colleague, by keyboard', () => {
	let visite: Visite;
	beforeAll(async () => {
		visite = await ouvrir('/aide', { origine: equipe.origine });
		// Heard from now on: a browser that is told too late opens a dialog that nobody sees.
		visite.page.on('filechooser', () => {});
	});
	afterAll(() => visite.fermer());

	it('imports three mistakes, alone with the help', async () => {
		const { page } = visite;
		await venir(page);
		expect(await fautesTelephone(page)).toEqual([]);
		const fautif = retour(true);
		premier ??= readFileSync(fautif);
		await deposer(page, fautif);
		await page.getByText('À corriger.').waitFor();
		const rows = page.getByRole('region', { name: 'Lignes du rapport' }).locator('tbody tr');
		const dernier = SERVICES.length + 1;
		expect(await rows.allInnerTexts()).toEqual([
			expect.stringMatching(/ligne 3, colonne 4.*proposse.*«\spropose\s»/s),
			expect.stringMatching(/ligne 5, colonne 1.*adicco.*«\sadico\s»/s),
			expect.stringMatching(new RegExp(`ligne ${dernier}, colonne 6.*32/13/2026`, 's'))
		]);
		expect(await fautesTelephone(page)).toEqual([]);
	});

	it('corrects them, compares and accepts', async () => {
		const { page } = visite;
		await presser(page, lien(page, 'Importer'));
		await page.waitForURL(/\/equipe\/imports$/);
		await deposer(page, retour(false));
		await page.getByText('Prêt.').waitFor();
		await page.getByText('Confirmé en réunion').first().waitFor();
		expect(await page.getByText('1 ligne ajoutée, 1 modifiée').count()).toBe(1);
		expect(await fautesTelephone(page)).toEqual([]);
		await tabuler(page, page.getByLabel('Pourquoi ce changement'));
		await page.keyboard.press('ControlOrMeta+A');
		await page.keyboard.type('Appel d’ADICO du 20 novembre');
		await page.keyboard.press('Enter');
		await page.getByText('Accepté.').waitFor();
		const { services } = await readBrouillon(equipe.base);
		expect(
			services.lignes.filter(({ valeur }) => valeur.note === 'Confirmé en réunion')
		).toHaveLength(1);
		expect(await equipe.base.select({ n: versions.numero }).from(versions)).toHaveLength(1);
	});

	it('publishes, and it is public', async () => {
		await publier(visite.page);
		expect(visite.ennuis).toEqual([]);
		const publique = async () => (await fetch(`${equipe.origine}/structures/adico`)).text();
		await expect.poll(publique, { timeout: 60_000 }).toContain('Dit par ADICO au téléphone');
		expect(await publique()).toMatch(/Version 2 du/);
	});
});

it('is for those who may edit, and says what is wrong with a file before anything is kept', async () => {
	const statut = async (chemin: string, role: 'lecture' | 'edition' | null) =>
		(await equipe.demander(chemin, role)).status;
	expect(await statut('/equipe/imports', null)).toBe(303);
	expect(await statut('/equipe/imports', 'lecture')).toBe(403);
	expect(await statut('/equipe/imports/99999', 'edition')).toBe(404);
	expect(await statut('/equipe/imports/abc', 'edition')).toBe(404);
	const vide = new FormData();
	vide.set('fichier', new File([], 'vide.csv'));
	const response = await equipe.demander('/equipe/imports', 'edition', {
		method: 'POST',
		body: vide
	});
	expect([response.status, await response.text()]).toEqual([
		400,
		expect.stringContaining('Le fichier est vide')
	]);
	const rapport = await equipe.demander('/equipe/imports/1/rapport.csv', 'edition');
	expect(await rapport.text()).toMatch(
		/^niveau;code;.*\nerreur;valeur-inconnue;retour-du-reseau.xlsx;services;3;4;/s
	);
	const fichier = await equipe.demander('/equipe/imports/1/fichier', 'edition');
	expect(fichier.headers.get('content-disposition')).toBe(
		'attachment; filename="mitoyen-import-1.xlsx"'
	);
	expect(premier.equals(Buffer.from(await fichier.arrayBuffer()))).toBe(true);
});

it('a reading is stopped, and begun again', async () => {
	const agir = async (action: string) => {
		const chemin = `/equipe/imports/1?/${action}`;
		const init = { method: 'POST', body: new URLSearchParams() };
		return (await equipe.demander(chemin, 'edition', init)).status;
	};
	const etat = async () => {
		const response = await equipe.demander('/equipe/imports/1/progres', 'edition');
		return [response.status, await response.json()];
	};
	const lu = async () =>
		(await equipe.base.select().from(imports).where(eq(imports.id, 1))).map(({ tour }) => tour)[0]!;
	const progres = { etape: 'lignes', total: 500, faites: 100, parSeconde: 50 } as const;
	await equipe.base
		.update(imports)
		.set({ etat: 'lecture', vu: sql`now()`, progres })
		.where(eq(imports.id, 1));
	expect(await etat()).toEqual([200, { etat: 'lecture', progres }]);
	expect(await agir('arreter')).toBe(303);
	expect(await etat()).toEqual([200, { etat: 'arrete', progres: null }]);
	const avant = await lu();
	expect(await agir('relire')).toBe(303);
	expect(await lu()).toBe(avant + 1);
	await expect.poll(etat, { timeout: 30_000 }).toEqual([200, { etat: 'refuse', progres: null }]);
});

it('cells pasted under other titles are read once their columns are said, without JavaScript', async () => {
	const { page, fermer } = await equipe.visiter('/equipe/imports', 'edition', { js: false });
	const [tete, ligne] = SERVICES as [string[], string[]];
	const titres = ['Opérateur', ...tete.slice(1)].join('\t');
	await page.getByText('Ou coller des cellules').click();
	await page
		.getByLabel('Les cellules copiées')
		.fill(`${titres}\n${ligne.slice(0, -1).join('\t')}\tDite au téléphone`);
	await page.getByRole('button', { name: 'Déposer et contrôler' }).click();
	await page.getByText('À corriger.').waitFor();
	await page.getByLabel('Contenu', { exact: true }).selectOption('services');
	await page.getByRole('button', { name: 'Relire' }).click();
	await page.getByText(/Opérateur.*n’est pas prévue/).waitFor();
	await page.getByLabel('Lire la colonne Opérateur comme').selectOption('structure');
	await page.getByRole('button', { name: 'Relire' }).click();
	await page.getByText('Prêt.').waitFor();
	await page.locator('#difference ~ *').getByText('Dite au téléphone').first().waitFor();
	await page.getByRole('button', { name: 'Accepter' }).click();
	await page.getByText('Accepté.').waitFor();
	// One that was refused is given up.
	await page.goto(`${equipe.origine}/equipe/imports/1`);
	await page.getByRole('button', { name: 'Abandonner' }).click();
	await page.getByText('Abandonné.').waitFor();
	await fermer();
});

it('leaves nothing of a file whose sending is cut; the next one, a template of the draft, changes nothing', async () => {
	const garde = async () => [
		(await equipe.base.select({ id: imports.id }).from(imports)).length,
		(await equipe.base.select({ id: importMorceaux.import }).from(importMorceaux)).length
	];
	const avant = await garde();
	const { hostname, port, host } = new URL(equipe.origine);
	const socket = connect(Number(port), hostname);
	await once(socket, 'connect');
	const tete = [
		'POST /equipe/imports HTTP/1.1',
		`Host: ${host}`,
		`Origin: ${equipe.origine}`,
		`Cookie: ${await equipe.cookie('edition')}`,
		'Content-Type: multipart/form-data; boundary=limite',
		'Content-Length: 19000000'
	];
	const partie = '--limite\r\nContent-Disposition: form-data; name="fichier"; filename="a.csv"';
	const debut = `${tete.join('\r\n')}\r\n\r\n${partie}\r\n\r\n${'a;b\n'.repeat(4_000_000)}`;
	// All of it has left, and the system keeps ten megabytes on the way: the server has read some of it.
	await new Promise<void>((sent, fail) =>
		socket.write(debut, (error) => (error ? fail(error) : sent()))
	);
	socket.destroy();
	await once(socket, 'close');
	const { page, ennuis, fermer } = await equipe.visiter('/equipe/imports/modeles', 'edition');
	await page.getByRole('link', { name: 'Services, CSV' }).waitFor();
	expect(await fautesTelephone(page)).toEqual([]);
	const modele = await equipe.demander('/equipe/imports/modeles/services.csv', 'edition');
	const body = new FormData();
	body.set('fichier', new File([await modele.arrayBuffer()], 'services.csv'));
	const depot = await equipe.demander('/equipe/imports', 'edition', { method: 'POST', body });
	expect(depot.status).toBe(303);
	expect(await garde()).toEqual(avant.map((n) => n + 1));
	await page.goto(`${equipe.origine}${depot.headers.get('location')}`);
	await page.getByText('Aucun changement.').first().waitFor();
	expect(await page.getByRole('button', { name: 'Accepter' }).count()).toBe(0);
	expect(ennuis).toEqual([]);
	await fermer();
});
