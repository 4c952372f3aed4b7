import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changer } from '#lib/server/base/changement.ts';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { listerVersions } from '#lib/server/base/versions.ts';
import type { Donnees } from '#lib/server/data/donnees.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';
import { fautesTelephone } from './axe-core.ts';
import { type Equipe, startEquipe } from './equipe.ts';
import type { Visite } from './navigateur.ts';

const { donnees } = readDonnees('data');
const QUI = { auteur: 'Camille <edition@exemple.fr>', commentaire: 'Retour de l’ADICO' };

/** The facts without what ADICO is known to propose, and with another name for one solution. */
function sansAdico(nom: string): Donnees {
	const { services, solutions } = donnees;
	return {
		...donnees,
		services: {
			...services,
			lignes: services.lignes.filter(({ valeur }) => valeur.structure !== 'adico')
		},
		solutions: {
			...solutions,
			lignes: solutions.lignes.map((ligne) =>
				ligne.valeur.solution === 'madis' ? { ...ligne, valeur: { ...ligne.valeur, nom } } : ligne
			)
		}
	};
}

// Each test goes on from the one before: a second try would start elsewhere.
describe('who publishes', { retry: 0 }, () => {
	let equipe: Equipe;
	let visite: Visite;
	beforeAll(async () => {
		equipe = await startEquipe();
		visite = await equipe.visiter('/equipe/publier', 'publication');
	}, 60_000);
	afterAll(async () => {
		await visite.fermer();
		await equipe.stop();
	});
	const sante = async () =>
		((await (await fetch(`${equipe.origine}/sante`)).json()) as { release: number }).release;

	it('is told that nothing waits, and where to begin', async () => {
		const { page } = visite;
		expect(await page.locator('h1').textContent()).toBe('Publier le brouillon');
		expect(await page.locator('main').textContent()).toContain('Rien à publier');
		expect(visite.ennuis).toEqual([]);
	});

	it('reads what changes, writes why, confirms by keyboard: what was reviewed is what is public', async () => {
		const { page } = visite;
		await changer(equipe.base, sansAdico('Madis, relu'), QUI);
		await page.reload();
		const text = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
		expect(text).toContain('services retirés');
		expect(text).toContain('1 solution modifiée : Madis, relu.');
		expect(text).toContain('Retour de l’ADICO');
		expect(await page.locator('#cartes ~ .cartes svg[role="img"]').count()).toBe(2);
		await page.locator('#commentaire').focus();
		await page.keyboard.type('L’ADICO a relu sa fiche.');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.waitForURL(/commentaire=/);
		const relue = await page.locator('#empreinte').textContent();
		expect(relue).toMatch(/^[0-9a-f]{64}$/);
		expect(await fautesTelephone(page)).toEqual([]);
		await page.locator('input[name="confirme"]').focus();
		await page.keyboard.press('Space');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.waitForURL(/versions\/2\?publiee/);
		const [derniere] = await listerVersions(equipe.base);
		expect([derniere?.numero, derniere?.sha256]).toEqual([2, relue]);
		expect(derniere?.auteur).toBe('Camille publication <publication@exemple.fr>');
		await expect.poll(sante, { timeout: 15_000 }).toBe(2);
		expect(await fautesTelephone(page)).toEqual([]);
		expect(visite.ennuis).toEqual([]);
	});

	it('publishes once when the form is sent twice, and nothing when the draft has moved', async () => {
		const envoyer = async (champs: Record<string, string>) =>
			equipe.demander('/equipe/publier?/publier', 'publication', {
				method: 'POST',
				body: new URLSearchParams(champs)
			});
		const relire = async (commentaire: string) => {
			const chemin = `/equipe/publier?${new URLSearchParams({ commentaire }).toString()}`;
			const html = await (await equipe.demander(chemin, 'publication')).text();
			const lire = (nom: string) => new RegExp(`name="${nom}" value="([^"]+)"`).exec(html)![1]!;
			return { commentaire, date: lire('date'), attendu: lire('attendu'), confirme: 'oui' };
		};
		await changer(equipe.base, sansAdico('Madis, encore'), QUI);
		const relue = await relire('Encore.');
		await changer(equipe.base, sansAdico('Madis, ailleurs'), QUI);
		const perime = await envoyer(relue);
		expect(perime.status).toBe(409);
		expect(await perime.text()).toContain('Relisez-le avant de publier');
		expect(await listerVersions(equipe.base)).toHaveLength(2);
		const encore = await relire('Encore.');
		expect((await envoyer({ ...encore, confirme: 'non' })).status).toBe(400);
		const deux = await Promise.all([envoyer(encore), envoyer(encore)]);
		expect(deux.map(({ status, headers }) => [status, headers.get('location')]).sort()).toEqual([
			[303, '/equipe/versions/3?deja'],
			[303, '/equipe/versions/3?publiee']
		]);
		expect(await listerVersions(equipe.base)).toHaveLength(3);
	});

	it('takes one change back, or is told why not', async () => {
		const reprendre = async (changement: string) =>
			equipe.demander('/equipe/publier?/reprendre', 'edition', {
				method: 'POST',
				body: new URLSearchParams({ changement })
			});
		const un = await changer(equipe.base, sansAdico('Madis, un'), QUI);
		const deux = await changer(equipe.base, sansAdico('Madis, deux'), QUI);
		const refus = await reprendre(String(un!.id));
		expect([refus.status, await refus.text()]).toEqual([
			409,
			expect.stringContaining(`changement ${deux!.id}`)
		]);
		const nom = async () =>
			(await readBrouillon(equipe.base)).solutions.lignes.find(
				({ valeur }) => valeur.solution === 'madis'
			)?.valeur.nom;
		expect(await nom()).toBe('Madis, deux');
		const { status, headers } = await reprendre(String(deux!.id));
		expect([status, headers.get('location')]).toEqual([303, '/equipe/publier#changements']);
		expect(await nom()).toBe('Madis, un');
		expect((await reprendre('0')).status).toBe(400);
		const body = new URLSearchParams({ confirme: 'oui' });
		const lecteur = await equipe.demander('/equipe/publier?/publier', 'lecture', {
			...{ method: 'POST', body }
		});
		expect(lecteur.status).toBe(403);
	});

	it('goes back to an earlier release, with what is lost of the draft said first', async () => {
		const { page } = visite;
		await page.goto(`${equipe.origine}/equipe/versions/1/restaurer`);
		expect(await page.locator('main').innerText()).toContain(
			'Le brouillon revient aussi en arrière'
		);
		expect(await fautesTelephone(page)).toEqual([]);
		await page.locator('input[name="confirme"]').check();
		await page.getByRole('button', { name: 'Revenir à la version 1' }).click();
		await page.waitForURL(/versions\/4\?publiee/);
		const { solutions } = JSON.parse(
			await (await equipe.demander('/equipe/versions/4/release.json', 'lecture')).text()
		) as { solutions: { slug: string; nom: string }[] };
		expect(solutions.find(({ slug }) => slug === 'madis')?.nom).toBe('MADIS');
		expect(visite.ennuis).toEqual([]);
	});

	it('compares any two releases, takes their files, and finds it all in the journal', async () => {
		const { page, ennuis, fermer } = await equipe.visiter('/equipe/versions', 'lecture');
		expect(await fautesTelephone(page)).toEqual([]);
		await page.locator('#avant').selectOption('1');
		await page.locator('#apres').selectOption('3');
		await page.getByRole('button', { name: 'Comparer' }).click();
		await page.waitForURL(/comparer\?avant=1&apres=3/);
		expect(await page.locator('h1').innerText()).toBe('De la version 1 à la version 3');
		const difference = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
		expect(difference).toContain('1 solution modifiée : Madis, ailleurs.');
		expect(difference).toContain('services retirés');
		const meme = '/equipe/versions/comparer?avant=1&apres=1';
		expect(await (await equipe.demander(meme, 'lecture')).text()).toContain('Aucun fait ne change');
		expect(await fautesTelephone(page)).toEqual([]);
		for (const nom of ['release.json', 'services.csv']) {
			const { status, headers } = await equipe.demander(`/equipe/versions/1/${nom}`, 'lecture');
			expect([nom, status, headers.get('cache-control')]).toEqual([nom, 200, 'private, no-store']);
		}
		expect((await equipe.demander('/equipe/versions/99', 'lecture')).status).toBe(404);
		await page.goto(`${equipe.origine}/equipe/journal?mots=100%25&action=publier`);
		expect(await page.locator('main').innerText()).toContain('Aucune ligne');
		await page.goto(`${equipe.origine}/equipe/journal?action=publier`);
		expect(await page.locator('tbody tr').count()).toBe(2);
		expect(await fautesTelephone(page)).toEqual([]);
		const csv = await equipe.demander('/equipe/journal/journal.csv?action=revenir', 'lecture');
		expect((await csv.text()).split('\r\n')[1]).toContain('Retour à une version');
		expect(ennuis).toEqual([]);
		await fermer();
	});
});
