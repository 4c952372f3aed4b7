import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCog } from '#lib/server/cog.ts';
import { type Anomalie, CODES_IMPORT } from '#lib/server/data/anomalie.ts';
import { FEUILLES_FAITS } from '#lib/server/data/cle.ts';
import { type Donnees, readDonnees } from '#lib/server/data/donnees.ts';
import type { Cellules } from '#lib/server/data/ecart.ts';
import { feuilleCsv, textesDe } from '#lib/server/data/ecriture.ts';
import { importer } from '#lib/server/import/importation.ts';
import { lireFichier } from '#lib/server/import/lecture.ts';
import { messageRefus } from '#lib/server/import/messages.ts';
import { formatEcarts, retraits } from '#lib/server/import/resume.ts';
import { classeur, fichier, parties, rang } from './classeur-fabrique.ts';

const COG = readCog('data/cog');
const DONNEES = readDonnees('data').donnees;

const lire = async (path: string, complet = false) =>
	importer(DONNEES, await lireFichier(basename(path), readFileSync(path)), COG, complet);

/** The rows of services with one cell changed. */
const services = (ligne: number, colonne: string, valeur: string) => {
	const rows = textesDe(DONNEES, 'services');
	rows[ligne - 1]![rows[0]!.indexOf(colonne)] = valeur;
	return rows;
};
const enCsv = (rows: string[][]) =>
	rows.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(';')).join('\n');

describe('a file that was exported', () => {
	it.each(FEUILLES_FAITS)(
		'%s.csv is the file of data/, and imported again changes nothing',
		async (type) => {
			const { ecarts, anomalies } = await lire(
				fichier(`${type}.csv`, feuilleCsv(DONNEES, type)),
				true
			);
			expect([ecarts, anomalies.filter(({ niveau }) => niveau === 'erreur')]).toEqual([[], []]);
		}
	);

	it('as a workbook of all its tables changes nothing either', async () => {
		const feuilles = FEUILLES_FAITS.map((type) => [
			type,
			textesDe(DONNEES, type)
				.map((row) => rang(row))
				.join('')
		]);
		const path = classeur(parties(Object.fromEntries(feuilles)));
		const { ecarts, lues, anomalies } = await lire(path, true);
		expect(anomalies.filter(({ niveau }) => niveau === 'erreur')).toEqual([]);
		expect([ecarts, lues.services]).toEqual([[], DONNEES.services.lignes.length]);
	}, 30_000);
});

describe('a file with changes', () => {
	it('says each of them, cell by cell, and leaves the rows that it does not name', async () => {
		const [tete, ...lignes] = services(2, 'note', 'Une note neuve');
		const { ecarts, donnees } = await lire(fichier('services.csv', enCsv([tete!, lignes[0]!])));
		expect(ecarts).toHaveLength(1);
		expect(donnees?.services.lignes).toHaveLength(DONNEES.services.lignes.length);
		expect(formatEcarts(ecarts)).toMatch(/note : .+ → « Une note neuve »/);
		expect(formatEcarts([])).toBe('Aucun changement.');
	});

	it('replaces a field of a structure whole, and leaves its other fields', async () => {
		const rows = textesDe(DONNEES, 'structures');
		const ligne = rows.find(([slug, champ]) => slug === 'adico' && champ === 'nom')!;
		const [slug, champ, , ...preuve] = ligne;
		const path = fichier(
			'structures.csv',
			enCsv([rows[0]!, [slug!, champ!, 'Un autre nom', ...preuve]])
		);
		const { ecarts } = await lire(path);
		expect(ecarts.map(({ avant, apres }) => [avant?.valeur, apres?.valeur])).toEqual([
			[ligne[2], undefined],
			[undefined, 'Un autre nom']
		]);
		expect(retraits(ecarts)).toEqual([]);
	});

	it('that says everything removes what it has not, and says how many', async () => {
		const rows = textesDe(DONNEES, 'relations').slice(0, -2);
		const { ecarts } = await lire(fichier('relations.csv', enCsv(rows)), true);
		expect(retraits(ecarts)).toHaveLength(2);
	});

	it('is understood under other names of columns, and says so', async () => {
		const rows = services(2, 'note', '');
		rows[0] = rows[0]!.map((nom) =>
			nom === 'sousThematique' ? 'Sous-thématique' : nom === 'note' ? 'Remarque' : nom
		);
		const { anomalies, donnees } = await lire(fichier('retour.csv', enCsv(rows)));
		expect(donnees).not.toBe(null);
		expect(
			anomalies.filter(({ code }) => code === 'colonne-reconnue').map(({ message }) => message)
		).toEqual([
			'La colonne « Sous-thématique » est lue comme « sousThematique ».',
			'La colonne « Remarque » est lue comme « note ».'
		]);
	});
});

describe('what is shown of a file', () => {
	it('has no half of a character where a cell is cut', async () => {
		const rows = services(2, 'note', `${'x'.repeat(79)}🏛 et la suite`).slice(0, 2);
		const { vue } = await lireFichier('services.csv', Buffer.from(enCsv(rows)));
		expect(vue.tables[0]!.apercu[0]!.at(-1)).toBe(`${'x'.repeat(79)}…`);
	});
});

describe('a draft that was wrong before', () => {
	const sans = (type: 'sources' | 'structures', garde: (ligne: Cellules) => boolean) => ({
		...DONNEES,
		[type]: {
			...DONNEES[type],
			lignes: (DONNEES[type].lignes as { valeur: Cellules }[]).filter((l) => garde(l.valeur))
		}
	});
	const importe = async (donnees: Donnees, nom: string, rows: string[][], complet = false) =>
		importer(donnees, await lireFichier(nom, Buffer.from(enCsv(rows))), COG, complet);
	const dites = (anomalies: readonly Anomalie[]) =>
		anomalies
			.filter(({ code }) => code === 'fait-manquant' || code === 'reference-inconnue')
			.map(({ niveau, valeur, message }) => [niveau, valeur, message]);

	it('is said without refusing a file that has nothing to do with it', async () => {
		const faux = sans('structures', (l) => l.structure !== 'adico' || l.champ !== 'nom');
		const attendu = [
			'avertissement',
			'adico',
			'La structure « adico » n’a pas de ligne « nom ». (déjà faux dans le brouillon avant ce fichier)'
		];
		const rows = services(2, 'note', 'Une note neuve').slice(0, 2);
		const { donnees, ecarts, anomalies } = await importe(faux, 'services.csv', rows);
		expect([dites(anomalies), ecarts.length, donnees === null]).toEqual([[attendu], 1, false]);
		// Nor one of the same type, whose rows are others.
		const autre = textesDe(DONNEES, 'structures');
		const sienne = autre.find(([slug, champ]) => slug === 'alpi' && champ === 'nom')!;
		const meme = await importe(faux, 'structures.csv', [autre[0]!, sienne]);
		expect([dites(meme.anomalies), meme.donnees === null]).toEqual([[attendu], false]);
	});

	it('does not hide what the file itself makes wrong', async () => {
		const faux = sans('structures', (l) => l.structure !== 'adico' || l.champ !== 'nom');
		const sources = textesDe(DONNEES, 'sources').slice(0, 2);
		const { donnees, anomalies } = await importe(faux, 'sources.csv', sources, true);
		expect(donnees).toBe(null);
		const fautes = dites(anomalies);
		expect(fautes.filter(([niveau]) => niveau === 'avertissement')).toHaveLength(1);
		expect(fautes.find(([niveau]) => niveau === 'erreur')![2]).toMatch(
			/n’existe pas dans sources\.csv\. \(fait déjà connu, que ce fichier rend faux\)$/
		);
	});
});

describe('a file with faults', () => {
	it('changes nothing, and says each fault with its line, its column and the remedy', async () => {
		const rows = services(3, 'etat', 'proposse');
		rows[4]![0] = 'inconnue';
		const { donnees, ecarts, anomalies } = await lire(fichier('services.csv', enCsv(rows)));
		expect([donnees, ecarts]).toEqual([null, []]);
		expect(anomalies[0]).toMatchObject({
			...{ fichier: 'services.csv', ligne: 3, colonne: 4, champ: 'etat', valeur: 'proposse' },
			correction: 'Vouliez-vous dire « propose » ?'
		});
		// One mistake does not hide the other, nor make up a third.
		expect(anomalies.slice(1).filter(({ niveau }) => niveau === 'erreur')).toMatchObject([
			{ ligne: 5, code: 'reference-inconnue', valeur: 'inconnue' }
		]);
	});

	it('does not miss what a row that could not be read may define', async () => {
		const feuilles = {
			sources:
				rang(textesDe(DONNEES, 'sources')[0]!) +
				rang(['neuve', 'Titre', '', 'pas-une-adresse', '', '', '2026-01-02', 'publique', '']),
			services: [services(2, 'sources', 'neuve')[0]!, services(2, 'sources', 'neuve')[1]!]
				.map((row) => rang(row))
				.join('')
		};
		const { anomalies } = await lire(classeur(parties(feuilles)));
		expect(anomalies.map(({ code }) => code)).toEqual(['url-invalide']);
	});

	it('names the sheet of a workbook', async () => {
		const rows = services(3, 'etat', 'proposse');
		const feuilles = { Notes: rang(['x']), Services: rows.map((row) => rang(row)).join('') };
		const { anomalies } = await lire(classeur(parties(feuilles), 'retour.xlsx'));
		expect(anomalies.map(({ code, feuille, ligne }) => [code, feuille, ligne])).toEqual([
			['feuille-ignoree', 'Notes', null],
			['valeur-inconnue', 'Services', 3]
		]);
	}, 15_000);

	it('asks what it is when neither its name nor its columns say it', async () => {
		const { anomalies } = await lire(fichier('retour.csv', 'a;b\n1;2'));
		expect(anomalies[0]).toMatchObject({
			code: 'type-inconnu',
			correction: expect.stringContaining('--type')
		});
	});

	it('refuses two sheets of one type', async () => {
		const rows = textesDe(DONNEES, 'relations')
			.map((row) => rang(row))
			.join('');
		const { anomalies } = await lire(classeur(parties({ relations: rows, Relations: rows })));
		expect(anomalies.map(({ code }) => code)).toContain('type-en-double');
	}, 15_000);

	it('has a message and a remedy for each way that a workbook fails', () => {
		const refus = CODES_IMPORT.slice(0, CODES_IMPORT.indexOf('type-inconnu'));
		for (const code of [...refus, 'cellule-trop-longue']) {
			expect(messageRefus('a.xlsx', { code })).toMatchObject({
				code,
				correction: expect.any(String)
			});
		}
	});
});
