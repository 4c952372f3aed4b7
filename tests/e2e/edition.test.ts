import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { saisieDe } from '#lib/server/saisie/lecture.ts';
import { fautesAxe } from './axe-core.ts';
import { type Equipe, startEquipe } from './equipe.ts';

let equipe: Equipe;
beforeAll(async () => {
	equipe = await startEquipe();
});
afterAll(() => equipe.stop());

const ADICO = '/equipe/structures/adico';
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
		const alice = await equipe.visiter(ADICO, 'edition');
		const bob = await equipe.visiter(ADICO, 'publication', { js: false });
		await alice.page.locator(`[name="${PCRS}.etat"][value="projet"]`).check();
		await champ(bob.page, 'identite:anneeCreation.valeur').fill('1987');
		await enregistrer(alice.page, 'Appel');
		await alice.page.getByText('C’est enregistré dans le brouillon').waitFor();
		await champ(bob.page, 'preuve.sources').fill('etude-declic-2023');
		await enregistrer(bob.page, 'Rapport');
		await bob.page.getByText('Quelqu’un a enregistré cette fiche').waitFor({ timeout: 8000 });
		if (process.env.VOIR) await bob.page.screenshot({ path: '/tmp/c-409.png', fullPage: true });
		await bob.page.getByRole('button', { name: 'Réunir et enregistrer' }).click();
		await bob.page.getByText('C’est enregistré dans le brouillon').waitFor();
		expect(await lue()).toMatchObject({
			[PCRS]: { etat: 'projet', sources: 'etude-declic-2023', confiance: 'moyenne' },
			'identite:anneeCreation': { valeur: '1987' }
		});
		if (process.env.VOIR) {
			for (const [largeur, theme] of [
				[390, 'light'],
				[1280, 'light'],
				[1280, 'dark']
			] as const) {
				const vue = await equipe.visiter(`${ADICO}?cherche=Oise`, 'edition', { largeur, theme });
				await vue.page.screenshot({ path: `/tmp/c-fiche-${largeur}-${theme}.png`, fullPage: true });
				await vue.page.goto(`${equipe.origine}/equipe/structures`);
				await vue.page.screenshot({ path: `/tmp/c-liste-${largeur}-${theme}.png` });
				await vue.fermer();
			}
		}
		expect([...alice.ennuis, ...bob.ennuis]).toEqual([]);
		await alice.fermer();
		await bob.fermer();
	});
});
