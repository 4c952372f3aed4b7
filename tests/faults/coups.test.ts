import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { changer } from '#lib/server/base/changement.ts';
import { preparer, publier, RefusPublier, revenir } from '#lib/server/base/versions.ts';
import { compileRelease } from '#lib/server/data/compilation.ts';
import { COG, DONNEES } from '../server/base/moteurs.ts';
import { copier, empreinte, empreinteBrouillon, empreintePublique } from './base.ts';
import { lancer, type Enfant } from './enfant.ts';
import { FORME, pause } from './forme.ts';
import { QUI, variation } from './variation.ts';

/** A process that was killed: its locks come back within a second, and nothing of it is half done. */
describe('kill -9 of a process at any instant', () => {
	let ici: Awaited<ReturnType<typeof copier>>;
	beforeAll(async () => {
		ici = await copier(inject('grappe'), 'coups');
	});
	afterAll(() => ici.close());

	const enfant = () => lancer({ DATABASE_URL: ici.url });
	const numero = async () =>
		(
			(await ici.base.execute('select version from pointeur')) as unknown as { version: number }[]
		)[0]!.version;

	type Coup = { acte: string; apres: () => Promise<void> };

	/** Kills a process at an instant of an act, `n` times; the next one starts meanwhile. */
	async function frapper(n: number, coup: (i: number) => Promise<Coup>) {
		let suivant: Promise<Enfant> = enfant();
		let victime = await suivant;
		const { acte, apres } = await coup(0);
		const began = performance.now();
		expect(await victime.demander(acte)).toMatch(/^fait/);
		const duree = performance.now() - began;
		await apres();
		for (let i = 1; i <= n; i++) {
			const { acte, apres } = await coup(i);
			if (i < n) suivant = enfant();
			const fini = victime.demander(acte).catch(() => 'killed');
			await pause(Math.random() * 1.2 * duree);
			await victime.tuer();
			await fini;
			await apres();
			victime = await suivant;
		}
	}

	it('leaves an import accepted or not at all, and the next one works', async () => {
		let note = 'avant';
		await changer(ici.base, variation(note), QUI);
		await frapper(FORME.coups, async (i) => ({
			acte: `accepter note${i}`,
			apres: async () => {
				const found = await empreinteBrouillon(ici.base);
				expect([empreinte(variation(note)), empreinte(variation(`note${i}`))]).toContain(found);
				note = `suite${i}`;
				await changer(ici.base, variation(note), QUI);
				expect(await empreinteBrouillon(ici.base)).toBe(empreinte(variation(note)));
			}
		}));
	});

	it('leaves the public release before or after a publication, and the next one works', async () => {
		await frapper(FORME.coups, async (i) => {
			await changer(ici.base, variation(`publiee${i}`), QUI);
			const avant = await empreintePublique(ici.base);
			const { sha256 } = await preparer(ici.base, COG, QUI);
			return {
				acte: 'publier',
				apres: async () => {
					expect([avant, sha256]).toContain(await empreintePublique(ici.base));
					await reprendre(() => publier(ici.base, COG, { ...QUI, attendu: sha256 }));
					expect(await empreintePublique(ici.base)).toBe(sha256);
				}
			};
		});
	});

	it('leaves the public release before or after a rollback, and the next one works', async () => {
		await frapper(FORME.coups, async (i) => {
			await changer(ici.base, variation(`reprise${i}`), QUI);
			const { sha256: avant } = await publier(ici.base, COG, QUI);
			const version = {
				numero: (await numero()) + 1,
				date: QUI.date,
				commentaire: QUI.commentaire
			};
			const { sha256 } = compileRelease({ ...DONNEES, version }, COG);
			return {
				acte: 'revenir 1',
				apres: async () => {
					expect([avant, sha256]).toContain(await empreintePublique(ici.base));
					await reprendre(() => revenir(ici.base, COG, 1, QUI));
					expect(await empreintePublique(ici.base)).toBe(sha256);
					expect(await empreinteBrouillon(ici.base)).toBe(empreinte(DONNEES));
				}
			};
		});
	});
});

/** Does it, unless the process that was killed had already. */
async function reprendre(faire: () => Promise<unknown>) {
	await faire().catch((error: unknown) => {
		if (!(error instanceof RefusPublier)) throw error;
	});
}
