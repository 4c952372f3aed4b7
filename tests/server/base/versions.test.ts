import { describe, expect, it } from 'vitest';
import { lignesDe } from '#lib/server/base/base.ts';
import { changer } from '#lib/server/base/changement.ts';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import {
	listerVersions,
	preparer,
	publier,
	RefusPublier,
	revenir,
	semer
} from '#lib/server/base/versions.ts';
import { compileRelease } from '#lib/server/data/compilation.ts';
import { ecarts } from '#lib/server/data/ecart.ts';
import { noter } from '#lib/server/equipe/noter.ts';
import { COG, DONNEES, MOTEURS, ouvrirVide, pourTous } from './moteurs.ts';

const QUI = { auteur: 'camille@example.fr', commentaire: 'Relecture', date: '2026-12-01' };

/** The facts of the repository but one row, as staff would correct them. */
const corrigees = (nom: string) => ({
	...DONNEES,
	solutions: {
		...DONNEES.solutions,
		lignes: DONNEES.solutions.lignes.map((ligne) =>
			ligne.valeur.solution === 'asalae' ? { ...ligne, valeur: { ...ligne.valeur, nom } } : ligne
		)
	}
});

describe.each(MOTEURS)('releases kept in %s', (moteur) => {
	const ouverte = pourTous(() => ouvrirVide(moteur));

	it('begin with the facts of data/: the same hash as compiled from the files, once', async () => {
		const { base } = ouverte;
		expect([await semer(base, DONNEES, COG), await semer(base, DONNEES, COG)]).toEqual([
			true,
			false
		]);
		const [premiere] = await listerVersions(base);
		expect(premiere).toMatchObject({
			numero: 1,
			sha256: compileRelease(DONNEES, COG).sha256,
			parent: null
		});
		expect(ecarts(DONNEES, { ...(await readBrouillon(base)), version: DONNEES.version })).toEqual(
			[]
		);
	});

	it('publish nothing when nothing has changed', async () => {
		const { base } = ouverte;
		expect(await changer(base, DONNEES, QUI)).toBe(null);
		await expect(publier(base, COG, QUI)).rejects.toThrow(RefusPublier);
		expect(await listerVersions(base)).toHaveLength(1);
	});

	it('publish what was reviewed, and nothing else', async () => {
		const { base } = ouverte;
		const changement = await changer(base, corrigees('Asalae, corrigée'), QUI);
		expect(changement?.ecarts.map(({ feuille, cle }) => [feuille, cle])).toEqual([
			['solutions', '["asalae"]']
		]);
		const { sha256 } = await preparer(base, COG, QUI);
		await changer(base, corrigees('Asalae, corrigée deux fois'), QUI);
		await expect(publier(base, COG, { ...QUI, attendu: sha256 })).rejects.toThrow('relecture');
		const relue = await preparer(base, COG, QUI);
		const publiee = await publier(base, COG, { ...QUI, attendu: relue.sha256 });
		expect(publiee.release.numero).toBe(2);
		expect(publiee.release.solutions.find(({ slug }) => slug === 'asalae')?.nom).toBe(
			'Asalae, corrigée deux fois'
		);
	});

	it('go back to an earlier one as a new one, with the same facts', async () => {
		const { base } = ouverte;
		await expect(revenir(base, COG, 7, QUI)).rejects.toThrow('Il n’y a pas de version 7.');
		const { release, sha256 } = await revenir(base, COG, 1, { ...QUI, commentaire: 'Retour' });
		const attendue = compileRelease(
			{ ...DONNEES, version: { numero: 3, date: QUI.date, commentaire: 'Retour' } },
			COG
		);
		expect([release.numero, sha256]).toEqual([3, attendue.sha256]);
		await expect(revenir(base, COG, 1, QUI)).rejects.toThrow('déjà ceux de la version 1');
		expect((await listerVersions(base)).map(({ numero, parent }) => [numero, parent])).toEqual([
			[3, 2],
			[2, 1],
			[1, null]
		]);
	});

	it('refuse a draft that the checks refuse, and change nothing', async () => {
		const { base } = ouverte;
		const sans = {
			...DONNEES,
			sources: { ...DONNEES.sources, lignes: DONNEES.sources.lignes.slice(1) }
		};
		await expect(changer(base, sans, QUI)).rejects.toThrow();
		expect(ecarts(DONNEES, await readBrouillon(base))).toEqual([]);
	});

	it('are refused for their errors, not for what is only remarked', async () => {
		const { base } = ouverte;
		const [source] = DONNEES.sources.lignes;
		const inutile = { ...source!, valeur: { ...source!.valeur, id: 'inutile' } };
		const [relation, ...reste] = DONNEES.relations.lignes;
		const perdue = { ...relation!, valeur: { ...relation!.valeur, b: 'inexistante' } };
		const faux = {
			...DONNEES,
			sources: { ...DONNEES.sources, lignes: [inutile, ...DONNEES.sources.lignes] },
			relations: { ...DONNEES.relations, lignes: [perdue, ...reste] }
		};
		await changer(base, faux, QUI);
		const refus = await publier(base, COG, QUI).catch((error: unknown) => error);
		expect(refus).toBeInstanceOf(RefusPublier);
		const { message } = refus as RefusPublier;
		expect(message).toContain('Le brouillon a une erreur\u202f: ');
		expect(message).toContain('inexistante');
		expect(message).toMatch(/Ouvrez la fiche et corrigez, ou reprenez le changement\.$/);
		await changer(base, DONNEES, QUI);
	});

	it('are listed without their content', async () => {
		const [fiche] = await listerVersions(ouverte.base);
		expect(Object.keys(fiche!)).not.toContain('contenu');
	});

	it.each([
		['changements', 'auteur'],
		['changement_lignes', 'cle'],
		['versions', 'auteur'],
		['journal', 'auteur']
	])('never rewrite %s', async (table, colonne) => {
		const { base } = ouverte;
		await noter(base, 'Camille', 'essai');
		const rows = lignesDe(await base.execute(`select 1 from ${table} limit 1`));
		expect(rows).toHaveLength(1);
		for (const ordre of [
			`update ${table} set ${colonne} = 'x'`,
			`delete from ${table}`,
			`truncate ${table} cascade`
		]) {
			const refus = (await base.execute(ordre).catch((error: unknown) => error)) as Error;
			expect(String(refus.cause)).toContain('ne se réécrit pas');
			// A cascade names the first of the tables that it would empty.
			if (!ordre.startsWith('truncate'))
				expect(String(refus.cause)).toContain(`la table ${table} `);
		}
	});
});
