import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Base, lignesDe } from '#lib/server/base/base.ts';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { changer } from '#lib/server/base/changement.ts';
import type { BaseOuverte } from '#lib/server/base/ouverture.ts';
import { restaurer, sauver } from '#lib/server/base/sauvegarde.ts';
import { lireLignes } from '#lib/server/base/sauvegarde-fichier.ts';
import { importMorceaux, imports } from '#lib/server/base/schema-imports.ts';
import { listerVersions, publier } from '#lib/server/base/versions.ts';
import { creerCompte } from '#lib/server/compte/creation.ts';
import { ecarts } from '#lib/server/data/ecart.ts';
import { noter } from '#lib/server/equipe/noter.ts';
import { COG, DONNEES, MOTEURS, ouvrirSemee, ouvrirVide } from './moteurs.ts';

const QUI = { auteur: 'essai', commentaire: 'Essai', date: '2026-12-01' };

/** Pieces of a file as an import keeps them, in more than one slice of the saving. */
const MORCEAUX = 25;

async function importer(base: Base) {
	const tete = { nom: 'a.csv', sha256: 'a'.repeat(64), taille: 1, auteur: 'x', reglages: {} };
	const [row] = await base
		.insert(imports)
		.values({ ...tete, etat: 'pret' })
		.returning();
	for (let rang = 0; rang < MORCEAUX; rang++) {
		const octets = Buffer.alloc(16 * 1024, rang);
		await base.insert(importMorceaux).values({ import: row!.id, rang, octets });
	}
}

describe.each(MOTEURS)('a saved database restored in %s', (moteur) => {
	const dossier = mkdtempSync(join(tmpdir(), 'mitoyen-sauvegarde-'));
	const sauvee = join(dossier, 'base.gz');
	let ouverte: BaseOuverte;
	let autre: BaseOuverte;
	beforeAll(async () => {
		[ouverte, autre] = await Promise.all([ouvrirSemee(moteur), ouvrirVide(moteur)]);
		await importer(ouverte.base);
		const octets = await sauver(ouverte.base, sauvee);
		expect(octets).toBe(readFileSync(sauvee).length);
	}, 60_000);
	afterAll(async () => {
		await Promise.all([ouverte.close(), autre.close()]);
		rmSync(dossier, { recursive: true, force: true });
	});

	const texte = () => gunzipSync(readFileSync(sauvee)).toString('utf8');
	const fichier = (octets: Uint8Array | string) => {
		const chemin = join(dossier, 'autre.gz');
		writeFileSync(chemin, typeof octets === 'string' ? gzipSync(octets) : octets);
		return chemin;
	};

	it('is refused when one character of it was changed, cut, or is something else', async () => {
		const sansFin = texte().split('\n').slice(0, -2).join('\n');
		const alteree = texte().replace('haute', 'basse');
		const entiere = readFileSync(sauvee);
		for (const faux of [alteree, sansFin, '', entiere.subarray(0, 5000), Buffer.from('rien')]) {
			await expect(restaurer(autre.base, fichier(faux))).rejects.toThrow('altéré');
		}
		const futur = fichier('{"mitoyen":3}\n');
		await expect(restaurer(autre.base, futur)).rejects.toThrow('du format 3');
		expect(await listerVersions(autre.base)).toEqual([]);
	});

	it('is refused where there are accounts already', async () => {
		const { base } = autre;
		const nouveau = { nom: 'Jeanne', email: 'jeanne@exemple.fr', structures: [] };
		const { id } = await creerCompte(base, { ...nouveau, role: 'administration' });
		await expect(restaurer(base, sauvee)).rejects.toThrow('contient déjà des comptes');
		await base.execute(sql`delete from comptes where id = ${id}`);
	});

	it('whose rows another schema wrote is refused in words, and nothing of it is kept', async () => {
		const rows = texte().split('\n').slice(1, -2);
		const sans = rows.map((row) => row.replace('"confiance": "haute"', '"confiance": "autre"'));
		const corps = sans.join('\n');
		const sha256 = createHash('sha256').update(corps).digest('hex');
		const sceau = JSON.stringify({ sha256, lignes: sans.length });
		const autreSchema = fichier(`{"mitoyen":2}\n${corps}\n${sceau}\n`);
		await expect(restaurer(autre.base, autreSchema)).rejects.toThrow('autre version de Mitoyen');
		expect(await listerVersions(autre.base)).toEqual([]);
	});

	it('is the same one, goes on from there, and is never written over', async () => {
		const { lignes } = await restaurer(autre.base, sauvee);
		expect(lignes).toBeGreaterThan(4000);
		expect(await listerVersions(autre.base)).toEqual(await listerVersions(ouverte.base));
		expect(ecarts(DONNEES, await readBrouillon(autre.base))).toEqual([]);
		const morceaux = lignesDe(
			await autre.base.execute(
				sql`select count(*)::int as n, sum(length(octets))::int as taille, min(get_byte(octets, 9)) as un, max(get_byte(octets, 9)) as dernier from import_morceaux`
			)
		);
		expect(morceaux).toEqual([{ n: 25, taille: 409_600, un: 0, dernier: 24 }]);
		const sans = { ...DONNEES.relations, lignes: DONNEES.relations.lignes.slice(1) };
		await changer(autre.base, { ...DONNEES, relations: sans }, QUI);
		expect((await publier(autre.base, COG, QUI)).release.numero).toBe(2);
		await expect(restaurer(autre.base, sauvee)).rejects.toThrow('base vide');
	});

	it('of the first format, whose seal is in its first line, is read too', async () => {
		const rows = texte().split('\n').slice(1, -2);
		const corps = rows.join('\n');
		const sha256 = createHash('sha256').update(corps).digest('hex');
		const tete = JSON.stringify({ mitoyen: 1, sha256, lignes: rows.length });
		const lues: string[] = [];
		for await (const ligne of lireLignes(fichier(`${tete}\n${corps}`))) lues.push(ligne);
		expect(lues).toEqual(rows);
	});

	it('is not held to the time that a page may take', async () => {
		const { base } = ouverte;
		await noter(base, 'Camille', 'essai');
		await base.execute(sql`alter table journal rename to journal_vrai`);
		await base.execute(
			sql`create view journal as select *, pg_sleep(0.4) is null as lent from journal_vrai`
		);
		await base.transaction(async (tx) => {
			await tx.execute(sql`set local statement_timeout = '300ms'`);
			expect(await sauver(tx, join(dossier, 'lente.gz'))).toBeGreaterThan(100_000);
		});
		await base.execute(sql`drop view journal`);
		await base.execute(sql`alter table journal_vrai rename to journal`);
	});

	it('is not written over a file, and leaves none when it could not be made', async () => {
		await expect(sauver(ouverte.base, sauvee)).rejects.toThrow('EEXIST');
		const rompue = join(dossier, 'rompue.gz');
		const { base } = ouverte;
		await base.execute(sql`alter table journal rename to journal_absent`);
		await expect(sauver(base, rompue)).rejects.toThrow();
		await base.execute(sql`alter table journal_absent rename to journal`);
		expect(existsSync(rompue)).toBe(false);
	});
});
