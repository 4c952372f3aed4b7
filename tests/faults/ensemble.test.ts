import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { changer } from '#lib/server/base/changement.ts';
import {
	listerVersions,
	preparer,
	publier,
	RefusPublier,
	revenir
} from '#lib/server/base/versions.ts';
import { COG } from '../server/base/moteurs.ts';
import { copier, empreinteBrouillon, empreintePublique } from './base.ts';
import { lancer, type Enfant } from './enfant.ts';
import { QUI, variation } from './variation.ts';

/** The other one is told that it is done, or on a busy machine that someone is at it. */
const UN_SEUL = [expect.stringMatching(/^fait/), expect.stringMatching(/^(refus|occupee)$/)];

describe('two who act at once', () => {
	let ici: Awaited<ReturnType<typeof copier>>;
	let deux: Enfant[];
	beforeAll(async () => {
		ici = await copier(inject('grappe'), 'ensemble');
		deux = await Promise.all([0, 1].map(() => lancer({ DATABASE_URL: ici.url })));
	}, 60_000);
	afterAll(async () => {
		await Promise.all(deux.map((enfant) => enfant.stop()));
		await ici.close();
	});
	const ensemble = (acte: string) => Promise.all(deux.map((enfant) => enfant.demander(acte)));
	const nombre = async () => (await listerVersions(ici.base)).length;

	it('publish once: the other is told that nothing has changed since', async () => {
		await changer(ici.base, variation('deux'), QUI);
		const avant = await nombre();
		expect((await ensemble('publier')).sort()).toEqual(UN_SEUL);
		expect(await nombre()).toBe(avant + 1);
	});

	it('go back once', async () => {
		const avant = await nombre();
		expect((await ensemble('revenir 1')).sort()).toEqual(UN_SEUL);
		expect(await nombre()).toBe(avant + 1);
	});

	it('import the same file once: the second one changes nothing, and no row is there twice', async () => {
		const [a, b] = (await ensemble('accepter double')).map((said) => Number(said.split(' ')[1]));
		expect([a! > 0, b! > 0].sort()).toEqual([false, true]);
		const rows = await ici.base.execute(sql`select count(*)::int as n from changements`);
		const { n } = (rows as unknown as { n: number }[])[0]!;
		await changer(ici.base, variation('double'), QUI);
		expect(await ici.base.execute(sql`select count(*)::int as n from changements`)).toMatchObject([
			{ n }
		]);
	});

	it('publish what was reviewed, while another edits: refused, then as it was reviewed again', async () => {
		const { sha256: relue } = await preparer(ici.base, COG, QUI);
		const avant = await empreintePublique(ici.base);
		const [dite] = await Promise.allSettled([
			deux[0]!
				.demander('accepter ailleurs')
				.then(() => publier(ici.base, COG, { ...QUI, attendu: relue }))
		]);
		expect(dite).toMatchObject({ status: 'rejected', reason: expect.any(RefusPublier) });
		expect(await empreintePublique(ici.base)).toBe(avant);
		const { sha256 } = await preparer(ici.base, COG, QUI);
		await publier(ici.base, COG, { ...QUI, attendu: sha256 });
		expect(await empreintePublique(ici.base)).toBe(sha256);
		// The same form, sent again.
		await expect(publier(ici.base, COG, { ...QUI, attendu: sha256 })).rejects.toThrow(RefusPublier);
	});

	it('take back what several imports did: the draft is what it was', async () => {
		const avant = await empreinteBrouillon(ici.base);
		const [derniere] = await listerVersions(ici.base);
		for (const note of ['un', 'deux', 'trois']) await deux[1]!.demander(`accepter ${note}`);
		await revenir(ici.base, COG, derniere!.numero, QUI);
		expect(await empreinteBrouillon(ici.base)).toBe(avant);
	});
});
