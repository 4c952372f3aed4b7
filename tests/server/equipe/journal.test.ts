import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BaseOuverte } from '#lib/server/base/ouverture.ts';
import {
	chercherJournal,
	choixJournal,
	exporterJournal,
	PAR_PAGE,
	parseFiltreJournal
} from '#lib/server/equipe/journal.ts';
import { noter } from '#lib/server/equipe/noter.ts';
import { MOTEURS, ouvrirVide } from '../base/moteurs.ts';

const filtre = (query: string) => parseFiltreJournal(new URLSearchParams(query));

describe('a search of the journal', () => {
	it('keeps what it understands, and leaves the rest out', () => {
		expect(filtre('mots= a &auteur=x&action=publier&du=2026-12-01&page=3')).toEqual({
			...{ mots: 'a', auteur: 'x', action: 'publier', du: '2026-12-01', au: null, page: 3 }
		});
		expect(filtre('mots=%00&auteur=a%00b&du=0000-01-01&au=0001-01-01')).toMatchObject({
			...{ mots: '', auteur: '', du: null, au: '0001-01-01' }
		});
		expect(filtre(`action=';drop&du=hier&au=2026-02-31&page=-1&mots=${'x'.repeat(101)}`)).toEqual({
			...{ mots: '', auteur: '', action: '', du: null, au: null, page: 1 }
		});
	});
});

describe.each(MOTEURS)('the journal in %s', (moteur) => {
	let ouverte: BaseOuverte;
	beforeAll(async () => {
		ouverte = await ouvrirVide(moteur);
		const { base } = ouverte;
		await noter(base, 'Camille', 'publier', { version: 2, note: '100 % relu' });
		await noter(base, 'Camille', 'connexion');
		await noter(base, 'Dominique', 'import-accepte', { fichier: 'a_b.csv' });
		for (let i = 0; i < PAR_PAGE; i++) await noter(base, 'Robot', 'essai', { i });
	}, 60_000);
	afterAll(() => ouverte.close());
	const trouve = async (query: string) =>
		(await chercherJournal(ouverte.base, filtre(query))).lignes.map(({ action }) => action);

	it('is searched by words, all of them, wherever they are in the line', async () => {
		expect(await trouve('mots=camille relu')).toEqual(['publier']);
		expect(await trouve('mots=camille dominique')).toEqual([]);
	});

	it('takes the signs of a pattern for themselves', async () => {
		expect(await trouve('mots=%25')).toEqual(['publier']);
		expect(await trouve('mots=a_b')).toEqual(['import-accepte']);
		expect(await trouve('mots=_____________________')).toEqual([]);
		expect(await trouve('mots=\\')).toEqual([]);
	});

	it('is searched by person, action and day', async () => {
		const { base } = ouverte;
		expect(await trouve('auteur=Camille')).toEqual(['connexion', 'publier']);
		expect(await trouve('action=connexion')).toEqual(['connexion']);
		expect(await trouve('au=2020-01-01')).toEqual([]);
		expect(await trouve('auteur=Camille&du=2020-01-01')).toHaveLength(2);
		expect(await choixJournal(base)).toEqual({
			auteurs: ['Camille', 'Dominique', 'Robot'],
			actions: ['connexion', 'essai', 'import-accepte', 'publier']
		});
	});

	it('comes page by page, and whole in a file, lot by lot', async () => {
		const { base } = ouverte;
		const { lignes, total, pages } = await chercherJournal(base, filtre('page=2'));
		expect([lignes.length, total, pages]).toEqual([3, PAR_PAGE + 3, 2]);
		const lots: string[][] = [];
		for await (const lot of exporterJournal(base, filtre('page=2'), 20)) {
			lots.push(lot.map(({ action }) => action));
			// Written while the file is: it is no part of what was asked.
			await noter(base, 'Camille', 'plus-tard');
		}
		expect(lots.map((lot) => lot.length)).toEqual([20, 20, 13]);
		expect(lots.flat().slice(-3)).toEqual(['import-accepte', 'connexion', 'publier']);
		expect(lots.flat()).not.toContain('plus-tard');
		const rien = [];
		for await (const lot of exporterJournal(base, filtre('mots=introuvable'))) rien.push(lot);
		expect(rien).toEqual([[]]);
	});
});
