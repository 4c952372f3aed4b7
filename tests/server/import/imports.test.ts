import type { ChildProcess } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { eq, inArray } from 'drizzle-orm';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { changementLignes, journal } from '#lib/server/base/schema-histoire.ts';
import {
	importAnomalies,
	importEcarts,
	importMorceaux,
	imports
} from '#lib/server/base/schema-imports.ts';
import { appliquer, ecarts } from '#lib/server/data/ecart.ts';
import { feuilleCsv, textesDe } from '#lib/server/data/ecriture.ts';
import { abandonner, accepter } from '#lib/server/import/accord.ts';
import { deposer } from '#lib/server/import/depot.ts';
import {
	champsDe,
	compterImports,
	lireAnomalies,
	lireEcarts,
	lireImport,
	lireOctets,
	listerImports
} from '#lib/server/import/fiche.ts';
import { lancer } from '#lib/server/import/marche.ts';
import { recevoirTout } from '#lib/server/import/reception.ts';
import { BrouillonChange } from '#lib/server/import/refus.ts';
import { type Reglages, SANS_REGLAGE } from '#lib/server/import/reglages.ts';
import { arreter, battre, commencer } from '#lib/server/import/tour.ts';
import { DONNEES, MOTEURS, ouvrirSemee, pourTous } from '../base/moteurs.ts';
import { grouper } from './embauche-groupee.ts';

/** A file of services whose cell of a column is changed at some lines. */
function services(colonne: string, parLigne: Record<number, string>, lignes?: number): Uint8Array {
	const rows = textesDe(DONNEES, 'services').slice(0, lignes);
	for (const [ligne, valeur] of Object.entries(parLigne)) {
		rows[Number(ligne) - 1]![rows[0]!.indexOf(colonne)] = valeur;
	}
	return Buffer.from(rows.map((row) => row.map((c) => `"${c}"`).join(';')).join('\n'));
}

let engager: () => ChildProcess;
beforeAll(async () => {
	engager = await grouper();
});

describe.each(MOTEURS)('imports kept in %s', (moteur) => {
	const ouverte = pourTous(() => ouvrirSemee(moteur));

	const donner = async (octets: Uint8Array, nom = 'services.csv', reglages = SANS_REGLAGE) =>
		deposer(ouverte.base, {
			...{ nom, auteur: 'Ana <ana@exemple.fr>', reglages },
			recu: await recevoirTout(octets)
		});
	const lire = async (id: number, reglages?: Reglages) => {
		await (
			await lancer(ouverte.base, id, { reglages, engager })
		).fin;
		return (await lireImport(ouverte.base, id))!;
	};
	const accord = (tour: number, retraits = 0) => ({
		...{ tour, retraits, auteur: 'Ana <ana@exemple.fr>', commentaire: 'Retour du tableur' }
	});

	it('keep the file byte for byte, under its own name alone', async () => {
		const octets = Buffer.alloc(1_200_000, 'a;b\n');
		const id = await donner(octets, 'C:\\Users\\ana\\Mes docs\\retour\u202e.csv');
		const { nom, etat, taille } = (await lireImport(ouverte.base, id))!;
		expect([nom, etat, taille]).toEqual(['retour.csv', 'depose', 1_200_000]);
		expect(Buffer.compare(await lireOctets(ouverte.base, id), octets)).toBe(0);
	});

	it('refuse an empty file, and one of more than 20 MB, before they write anything', async () => {
		const { tous } = await compterImports(ouverte.base);
		await expect(donner(new Uint8Array())).rejects.toMatchObject({ status: 400 });
		await expect(donner(new Uint8Array(20_000_001))).rejects.toMatchObject({ status: 413 });
		expect((await compterImports(ouverte.base)).tous).toBe(tous);
	});

	it('of a file with mistakes change nothing, keep each mistake, and leave a line in the journal', async () => {
		const before = await readBrouillon(ouverte.base);
		const id = await donner(services('etat', { 3: 'proposse', 7: '', 9: 'oui' }));
		const { etat, comptes, vue } = await lire(id);
		expect([etat, comptes?.erreur, comptes?.lues.services]).toEqual(['refuse', 3, 304]);
		expect(vue?.separateur).toBe(';');
		const tout = await lireAnomalies(ouverte.base, id, { niveau: 'erreur', champ: 'etat' }, 10);
		expect(tout.map(({ ligne, valeur }) => [ligne, valeur])).toEqual([
			[3, 'proposse'],
			[7, ''],
			[9, 'oui']
		]);
		expect(await champsDe(ouverte.base, id)).toEqual([{ champ: 'etat', n: 3 }]);
		expect(await readBrouillon(ouverte.base)).toEqual(before);
		const lignes = await ouverte.base.select().from(journal);
		expect(lignes.at(-1)).toMatchObject({ action: 'import-refuse', detail: { import: id } });
		await abandonner(ouverte.base, id, 'Ana');
	});

	it('show what would change, then write exactly that as one change', async () => {
		const before = await readBrouillon(ouverte.base);
		const id = await donner(services('note', { 2: 'Vu au téléphone', 4: '' }));
		// Read by the process that the site starts.
		await (
			await lancer(ouverte.base, id)
		).fin;
		const { etat, tour, comptes } = (await lireImport(ouverte.base, id))!;
		expect([etat, comptes?.modifiees]).toEqual(['pret', 2]);
		const siens = await lireEcarts(ouverte.base, id, 10);
		const changement = await accepter(ouverte.base, id, accord(tour));
		const after = await readBrouillon(ouverte.base);
		expect(ecarts(appliquer(before, siens), after)).toEqual([]);
		const kept = await ouverte.base
			.select()
			.from(changementLignes)
			.where(eq(changementLignes.changement, changement));
		expect(kept.map(({ cle }) => cle)).toEqual(siens.map(({ cle }) => cle));
		expect(await lireImport(ouverte.base, id)).toMatchObject({ etat: 'accepte', changement });
	});

	it('given again, the same file changes nothing: there is nothing to accept', async () => {
		const csv = Buffer.from(feuilleCsv(await readBrouillon(ouverte.base), 'services'));
		const id = await donner(csv);
		const { tour, comptes } = await lire(id);
		expect([comptes?.ajoutees, comptes?.modifiees, comptes?.retirees]).toEqual([0, 0, 0]);
		await expect(accepter(ouverte.base, id, accord(tour))).rejects.toMatchObject({ status: 409 });
	});

	it('two at once: one is accepted, the other is told and gets its new difference', async () => {
		const [un, deux] = [
			await donner(services('note', { 6: 'Première' })),
			await donner(services('note', { 8: 'Seconde' }))
		];
		const [a, b] = [await lire(un), await lire(deux)];
		const issues = await Promise.allSettled([
			accepter(ouverte.base, un, accord(a.tour)),
			accepter(ouverte.base, deux, accord(b.tour))
		]);
		const perdant = issues[0]!.status === 'rejected' ? un : deux;
		const refus = issues.find((issue) => issue.status === 'rejected');
		expect(issues.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		expect(refus?.reason).toBeInstanceOf(BrouillonChange);
		const neuf = await lire(perdant);
		// What the winner wrote is not what this file says.
		expect(neuf.comptes?.modifiees).toBeGreaterThan(1);
		await expect(accepter(ouverte.base, perdant, accord(neuf.tour - 1))).rejects.toMatchObject({
			status: 409
		});
		await accepter(ouverte.base, perdant, accord(neuf.tour));
	});

	it('ask again for the number of rows that would go away', async () => {
		const reglages = { ...SANS_REGLAGE, complet: true };
		const id = await donner(services('note', {}, 300), 'services.csv', reglages);
		const { tour, comptes } = await lire(id);
		expect(comptes?.retraits).toBe(8);
		expect(await lireEcarts(ouverte.base, id, 10, { retraits: true })).toHaveLength(8);
		await expect(accepter(ouverte.base, id, accord(tour, 7))).rejects.toMatchObject({
			status: 400
		});
		await accepter(ouverte.base, id, accord(tour, 8));
		expect((await readBrouillon(ouverte.base)).services.lignes).toHaveLength(299);
	});

	it('read a file again as a person says that it is', async () => {
		const rows = [['Qui', ...textesDe(DONNEES, 'services')[0]!.slice(1)]];
		const [ligne] = textesDe(DONNEES, 'services').slice(1);
		const csv = [...rows, [...ligne!.slice(0, -1), 'Une note toute neuve']]
			.map((row) => row.join('|'))
			.join('\n');
		const id = await donner(Buffer.from(csv, 'latin1'), 'retour.csv');
		expect((await lire(id)).etat).toBe('refuse');
		const { etat, vue, comptes } = await lire(id, {
			...SANS_REGLAGE,
			...{ type: 'services', separateur: '|', encodage: 'windows-1252' },
			colonnes: { '': { Qui: 'structure' } }
		});
		expect([etat, comptes?.ajoutees, comptes?.modifiees]).toEqual(['pret', 0, 1]);
		expect(vue).toMatchObject({ encodage: 'windows-1252', separateur: '|' });
	});

	it('stopped by a person, can begin again; one whose process died too', async () => {
		const id = await donner(services('note', { 10: 'Arrêtée' }));
		const { fin } = await lancer(ouverte.base, id);
		// What a person says of a file while it is read is refused, and not kept for later.
		const reglages = { ...SANS_REGLAGE, separateur: '|' as const };
		const encore = lancer(ouverte.base, id, { reglages });
		await expect(encore).rejects.toMatchObject({ status: 409 });
		expect((await lireImport(ouverte.base, id))?.reglages).toEqual(SANS_REGLAGE);
		expect(await arreter(ouverte.base, id)).toBe(true);
		await fin;
		expect((await lireImport(ouverte.base, id))?.etat).toBe('arrete');
		const mort = await commencer(ouverte.base, id);
		const ancien = new Date(Date.now() - 60_000);
		await ouverte.base.update(imports).set({ vu: ancien }).where(eq(imports.id, id));
		expect((await lireImport(ouverte.base, id))?.etat).toBe('interrompu');
		expect((await lire(id)).etat).toBe('pret');
		expect(await battre(ouverte.base, mort, null)).toBe(false);
	});

	it('are kept for ever: none is removed, and a closed one is not rewritten', async () => {
		const [dernier] = await listerImports(ouverte.base, 1);
		const { id } = dernier!;
		await abandonner(ouverte.base, id, 'Ana');
		const { base } = ouverte;
		await expect(abandonner(base, id, 'Ana')).rejects.toMatchObject({ status: 409 });
		await expect(lancer(base, id)).rejects.toMatchObject({ status: 409 });
		await expect(
			base.update(imports).set({ nom: 'x' }).where(eq(imports.id, id))
		).rejects.toThrow();
		await expect(base.delete(imports).where(eq(imports.id, id))).rejects.toThrow();
		await expect(base.delete(importMorceaux)).rejects.toThrow();
	});

	it.each([
		['what was noticed', importAnomalies],
		['what it changed', importEcarts]
	])('keep for ever, once closed, %s', async (_, table) => {
		const { base } = ouverte;
		const [ligne] = await base
			.select({ id: table.import })
			.from(table)
			.innerJoin(imports, eq(imports.id, table.import))
			.where(inArray(imports.etat, ['accepte', 'abandonne']));
		const { id } = ligne!;
		const message = `le rapport de l’import ${id} ne se réécrit pas`;
		const refus = { cause: expect.objectContaining({ message }) as object };
		const siennes = eq(table.import, id);
		await expect(base.delete(table).where(siennes)).rejects.toMatchObject(refus);
		await expect(base.update(table).set({ rang: 9 }).where(siennes)).rejects.toMatchObject(refus);
	});
});
