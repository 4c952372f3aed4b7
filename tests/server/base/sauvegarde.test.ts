import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { changer } from '#lib/server/base/changement.ts';
import type { BaseOuverte } from '#lib/server/base/ouverture.ts';
import { restaurer, sauver } from '#lib/server/base/sauvegarde.ts';
import { listerVersions, publier } from '#lib/server/base/versions.ts';
import { ecarts } from '#lib/server/data/ecart.ts';
import { COG, DONNEES, MOTEURS, ouvrirSemee, ouvrirVide } from './moteurs.ts';

const QUI = { auteur: 'essai', commentaire: 'Essai', date: '2026-12-01' };

describe.each(MOTEURS)('a saved database restored in %s', (moteur) => {
	let ouverte: BaseOuverte;
	let autre: BaseOuverte;
	let sauvee: Uint8Array;
	beforeAll(async () => {
		[ouverte, autre] = await Promise.all([ouvrirSemee(moteur), ouvrirVide(moteur)]);
		sauvee = await sauver(ouverte.base);
	}, 60_000);
	afterAll(() => Promise.all([ouverte.close(), autre.close()]));

	it('is refused when one character of it was changed, cut, or is something else', async () => {
		const text = gunzipSync(sauvee).toString('utf8');
		const alteree = gzipSync(text.replace('haute', 'basse'));
		for (const faux of [alteree, sauvee.slice(0, 5000), Buffer.from('rien')]) {
			await expect(restaurer(autre.base, faux)).rejects.toThrow('altéré');
		}
		expect(await listerVersions(autre.base)).toEqual([]);
	});

	it('is the same one, goes on from there, and is never written over', async () => {
		const { lignes } = await restaurer(autre.base, sauvee);
		expect(lignes).toBeGreaterThan(4000);
		expect(await listerVersions(autre.base)).toEqual(await listerVersions(ouverte.base));
		expect(ecarts(DONNEES, await readBrouillon(autre.base))).toEqual([]);
		const sans = { ...DONNEES.relations, lignes: DONNEES.relations.lignes.slice(1) };
		await changer(autre.base, { ...DONNEES, relations: sans }, QUI);
		expect((await publier(autre.base, COG, QUI)).release.numero).toBe(2);
		await expect(restaurer(autre.base, sauvee)).rejects.toThrow('base vide');
	});
});
