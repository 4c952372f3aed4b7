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

	/** Breaks the database at an instant of an import: it is done or not, and the same process goes on. */
	async function rompre(nom: string, casser: () => void, reparer: () => void) {
		const publique = await avec(empreintePublique);
		const dite = enfant.demander(`accepter ${nom}`);
		await pause(Math.random() * duree);
		casser();
		expect(await dite).toMatch(/^(fait|perdue)/);
		reparer();
		const found = await avec(empreinteBrouillon);
		expect([empreinte(variation(note)), empreinte(variation(nom))]).toContain(found);
		expect(await avec(empreintePublique)).toBe(publique);
		expect(enfant.code()).toBe(null);
		note = `${nom}-suite`;
		await expect.poll(() => enfant.demander(`accepter ${note}`)).toMatch(/^fait/);
		expect(await avec(empreinteBrouillon)).toBe(empreinte(variation(note)));
	}

	it(`says so, changes nothing by half and works again: ${FORME.ruptures} lost connections`, async () => {
		const casser = () =>
			void sql.psql(
				`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'mitoyen';`
			);
		for (let i = 0; i < FORME.ruptures; i++) await rompre(`rupture${i}`, casser, () => {});
	});

	it(`and ${FORME.arrets} immediate stops of PostgreSQL`, async () => {
		for (let i = 0; i < FORME.arrets; i++) await rompre(`arret${i}`, sql.couper, sql.relancer);
	});
});
