import { count } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { lireEnsemble } from '#lib/server/base/lecture.ts';
import { journal } from '#lib/server/base/schema-histoire.ts';
import { noter } from '#lib/server/equipe/noter.ts';
import { MOTEURS, ouvrirSemee, pourTous } from './moteurs.ts';

describe.each(MOTEURS)('what is read together, on %s', (moteur) => {
	const ouverte = pourTous(() => ouvrirSemee(moteur));

	it('is what each table was at one instant, and nothing is written there', async () => {
		const { base } = ouverte;
		const entier = await readBrouillon(base);
		expect(await lireEnsemble(base, readBrouillon)).toEqual(entier);
		await expect(
			lireEnsemble(base, (tx) => noter(tx, 'Alice', 'connexion', {}))
		).rejects.toMatchObject({ cause: { code: '25006' } });
	});
});

// The embedded engine lets nobody write meanwhile.
describe('what is read together, on postgresql', () => {
	const ouverte = pourTous(() => ouvrirSemee('postgresql'));

	it('ignores what is written meanwhile', async () => {
		const { base } = ouverte;
		const [avant, apres] = await lireEnsemble(base, async (tx) => {
			const premier = await tx.select({ n: count() }).from(journal);
			await noter(base, 'Alice', 'connexion', {});
			return [premier, await tx.select({ n: count() }).from(journal)];
		});
		expect(apres).toEqual(avant);
		const [{ n } = { n: 0 }] = await base.select({ n: count() }).from(journal);
		expect(n).toBe(apres![0]!.n + 1);
	});
});
