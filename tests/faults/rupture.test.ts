import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ouvrir } from '#lib/server/base/ouverture.ts';
import { changer } from '#lib/server/base/changement.ts';
import { semer } from '#lib/server/base/versions.ts';
import { startServeurSql } from '../postgres.ts';
import { COG, DONNEES } from '../server/base/moteurs.ts';
import { empreinte, empreinteBrouillon, empreintePublique } from './base.ts';
import { lancer, type Enfant } from './enfant.ts';
import { FORME, pause } from './forme.ts';
import { QUI, variation } from './variation.ts';

describe('a database that goes away in the middle of an import', () => {
	let sql: Awaited<ReturnType<typeof startServeurSql>>;
	let enfant: Enfant;
	let duree: number;
	let note = 'avant';
	beforeAll(async () => {
		sql = await startServeurSql();
		await avec((base) => semer(base, DONNEES, COG));
		await avec((base) => changer(base, variation(note), QUI));
		enfant = await lancer({ DATABASE_URL: sql.url });
		const began = performance.now();
		note = 'temoin';
		expect(await enfant.demander(`accepter ${note}`)).toMatch(/^fait/);
		duree = performance.now() - began;
	}, 120_000);
	afterAll(async () => {
		await enfant.stop();
		sql.stop();
	});

	/** Works on the database from here, as another process would. */
	async function avec<T>(
		faire: (base: Awaited<ReturnType<typeof ouvrir>>['base']) => Promise<T>
	): Promise<T> {
		const { base, close } = await ouvrir(sql);
		try {
			return await faire(base);
		} finally {
			await close();
		}
	}

	/** Breaks the database at an instant of an import: it is done or not, and the same process goes on. True: it was cut. */
	async function rompre(
		nom: string,
		casser: () => void,
		{ reparer = () => {}, instant = Math.random() } = {}
	): Promise<boolean> {
		const publique = await avec(empreintePublique);
		const demandee = enfant.demander(`accepter ${nom}`);
		await pause(instant * duree);
		casser();
		const dite = await demandee;
		expect(dite).toMatch(/^(fait|perdue)/);
		reparer();
		const found = await avec(empreinteBrouillon);
		expect([empreinte(variation(note)), empreinte(variation(nom))]).toContain(found);
		expect(await avec(empreintePublique)).toBe(publique);
		expect(enfant.code()).toBe(null);
		note = `${nom}-suite`;
		const began = performance.now();
		await expect.poll(() => enfant.demander(`accepter ${note}`)).toMatch(/^fait/);
		// The first one was slow: it had everything to load.
		duree = Math.min(duree, performance.now() - began);
		expect(await avec(empreinteBrouillon)).toBe(empreinte(variation(note)));
		return dite === 'perdue';
	}

	/** The same at instants that are drawn, then earlier and earlier until an import was really cut. */
	async function rompreAuMoinsUn(
		nom: string,
		fois: number,
		casser: () => void,
		reparer?: () => void
	) {
		let perdues = 0;
		for (let i = 0; i < fois || (perdues === 0 && i < fois + 10); i++) {
			const instant = i < fois ? Math.random() : (0.3 * (fois + 9 - i)) / 9;
			if (await rompre(`${nom}${i}`, casser, { reparer, instant })) perdues++;
		}
		expect(perdues).toBeGreaterThan(0);
	}

	it(`says so, changes nothing by half and works again: ${FORME.ruptures} lost connections`, async () => {
		const casser = () => {
			const coupees = sql.psql(
				`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'mitoyen';`
			);
			expect(coupees).toMatch(/^t$/m);
		};
		await rompreAuMoinsUn('rupture', FORME.ruptures, casser);
	});

	it(`and ${FORME.arrets} immediate stops of PostgreSQL`, async () => {
		await rompreAuMoinsUn('arret', FORME.arrets, sql.couper, sql.relancer);
	});
});
