import { describe, expect, it } from 'vitest';
import { type Colonne, type Profil, tableauCsv, toTableau } from '#lib/export/csv.ts';

type Ligne = { code: string; nom: string; part: number | null; sur: boolean | null };
const COLONNES: Colonne<Ligne>[] = [
	{ nom: 'code', valeur: ({ code }) => code },
	{ nom: 'nom', valeur: ({ nom }) => nom },
	{ nom: 'part', valeur: ({ part }) => part },
	{ nom: 'sur', valeur: ({ sur }) => sur }
];
const LIGNES: Ligne[] = [
	{ code: '01', nom: 'Ain', part: 0.25, sur: true },
	{ code: '2A', nom: 'Corse-du-Sud ; « île », "belle"', part: null, sur: null },
	{ code: '974', nom: 'La Réunion\nœuvre', part: 1, sur: false }
];

const csvDe = (lignes: Ligne[], profil: Profil) => tableauCsv(toTableau(lignes, COLONNES), profil);

describe('tableauCsv', () => {
	it('writes open data as UTF-8 with commas and decimal points', () => {
		expect(csvDe(LIGNES, 'donnees-ouvertes')).toBe(
			'code,nom,part,sur\r\n' +
				'01,Ain,0.25,oui\r\n' +
				'2A,"Corse-du-Sud ; « île », ""belle""",,\r\n' +
				'974,"La Réunion\nœuvre",1,non\r\n'
		);
	});

	it('writes for a French Excel with a BOM, semicolons and decimal commas', () => {
		expect(csvDe(LIGNES, 'excel')).toBe(
			'\ufeffcode;nom;part;sur\r\n' +
				'01;Ain;0,25;oui\r\n' +
				'2A;"Corse-du-Sud ; « île », ""belle""";;\r\n' +
				'974;"La Réunion\nœuvre";1;non\r\n'
		);
	});

	it('begins no cell with a sign that a spreadsheet would run', () => {
		for (const nom of ['=1+1', '+33', '-2', '@SUM(A1)', '\t=1', '\r=1']) {
			const csv = csvDe([{ code: 'x', nom, part: null, sur: null }], 'excel');
			const cell = csv.split('\r\n')[1]?.split(';')[1] ?? '';
			expect(cell.replace(/^"/, '')[0], nom).toBe("'");
		}
	});

	it('rounds to six decimals without an exponent', () => {
		const ligne = { code: 'x', nom: 'y', part: 0.00000004, sur: null };
		const csv = csvDe([ligne], 'donnees-ouvertes');
		expect(csv).toContain('x,y,0,');
	});
});
