import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { attendreSonTour, BaseOccupee, changer } from '#lib/server/base/changement.ts';
import { estPanne } from '#lib/server/equipe/entree.ts';
import { DONNEES, ouvrirSemee } from './moteurs.ts';

it('whoever waits too long for their turn is told so, has done nothing, and may try again', async () => {
	const { base, close } = await ouvrirSemee('postgresql');
	const QUI = { auteur: 'Camille', commentaire: 'Essai' };
	const sans = { ...DONNEES, adoptions: { ...DONNEES.adoptions, lignes: [] } };
	let rendre = () => {};
	const rendue = new Promise<void>((done) => (rendre = done));
	const occupant = base.transaction(async (tx) => {
		await attendreSonTour(tx);
		await rendue;
	});
	const refus = await changer(base, sans, QUI).catch((error: unknown) => error);
	expect(refus).toBeInstanceOf(BaseOccupee);
	expect(estPanne(refus)).toBe(true);
	rendre();
	await occupant;
	expect(await base.execute(sql`select count(*)::int as n from changements`)).toMatchObject([
		{ n: 0 }
	]);
	expect((await changer(base, sans, QUI))?.ecarts.length).toBeGreaterThan(0);
	await close();
});
