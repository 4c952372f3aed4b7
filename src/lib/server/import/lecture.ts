import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Anomalie, anomalie } from '#lib/server/data/anomalie.ts';
import type { NomFeuille } from '#lib/server/data/cle.ts';
import { decode } from '#lib/server/data/decodage.ts';
import { checkTable, parseTable, type Table } from '#lib/server/data/table.ts';
import { type FeuilleLue, lireClasseur } from './classeur.ts';
import { reconnaitre, typeDe, typeNomme } from './colonnes.ts';
import { messageRefus, messagesFeuille } from './messages.ts';

/** The rows of one type, under our names of columns. */
export type TableLue = { type: NomFeuille; fichier: string; feuille?: string; table: Table };

export type FichierLu = { tables: TableLue[]; anomalies: Anomalie[] };

/** Bytes that a file may have. */
const TAILLE = 20e6;

/**
 * Reads a file to import: CSV, or a workbook whose sheets bear the names of types. `type` says what a
 * file of one table is when neither its name nor its columns do. Never throws for what is in a file.
 */
export async function lireFichier(path: string, type: NomFeuille | null): Promise<FichierLu> {
	const fichier = basename(path);
	if (statSync(path).size > TAILLE) {
		return { tables: [], anomalies: [messageRefus(fichier, { code: 'trop-gros' })] };
	}
	const octets = readFileSync(path);
	const debut = octets.subarray(0, 4).toString('latin1');
	if (debut === 'PK\x03\x04' || debut === '\xd0\xcf\x11\xe0') return lireFeuilles(path, type);
	const { texte, anomalies } = decode(fichier, octets);
	if (texte === null) return { tables: [], anomalies };
	const lue = typer({ fichier, table: parseTable(fichier, texte) }, type ?? typeNomme(fichier));
	return { tables: lue.tables, anomalies: [...anomalies, ...lue.anomalies] };
}

async function lireFeuilles(path: string, type: NomFeuille | null): Promise<FichierLu> {
	const fichier = basename(path);
	const lecture = await lireClasseur(path);
	if ('refus' in lecture) {
		return { tables: [], anomalies: [messageRefus(fichier, lecture.refus)] };
	}
	const { feuilles } = lecture;
	const nommees = feuilles.filter(({ nom }) => typeNomme(nom));
	// A workbook of one table may have any name: it is then its first sheet.
	const utiles = type || nommees.length === 0 ? feuilles.slice(0, 1) : nommees;
	const lues = utiles.map((feuille) => {
		const table = tableDe(fichier, feuille);
		const siennes = typer({ fichier, feuille: feuille.nom, table }, type ?? typeNomme(feuille.nom));
		const dites = [...messagesFeuille(fichier, feuille), ...siennes.anomalies];
		return { tables: siennes.tables, anomalies: dites };
	});
	const ignorees = feuilles.filter((feuille) => !utiles.includes(feuille));
	return {
		tables: lues.flatMap(({ tables }) => tables),
		anomalies: [
			...ignorees.map(({ nom }) => ignoree(fichier, nom)),
			...lues.flatMap(({ anomalies }) => anomalies)
		]
	};
}

/** A row of a sheet ends with its last full cell: what follows is empty, not missing. */
function tableDe(fichier: string, { nom, rangs }: FeuilleLue): Table {
	const [tete, ...suite] = rangs;
	if (!tete) {
		const message = `La feuille « ${nom} » est vide.`;
		const faute = anomalie({ fichier, feuille: nom, code: 'aucune-ligne', message });
		return { entete: [], rangs: [], anomalies: [faute] };
	}
	const width = tete.cellules.length;
	const pleins = suite.map(({ ligne, cellules }) => ({
		ligne,
		cellules: Array.from({ length: Math.max(width, cellules.length) }, (_, i) => cellules[i] ?? '')
	}));
	return checkTable(fichier, tete, pleins);
}

type Lue = Omit<TableLue, 'type'>;

function typer(lue: Lue, dit: NomFeuille | null): FichierLu {
	const { fichier, feuille, table } = lue;
	if (table.entete.length === 0) return { tables: [], anomalies: table.anomalies };
	const type = dit ?? typeDe(table.entete);
	if (type === null) {
		const message = 'On ne reconnaît pas ce que contient ce fichier à ses colonnes.';
		const correction =
			'Dites-le : --type structures, territoires, services, solutions, adoptions, relations ou sources.';
		return {
			tables: [],
			anomalies: [anomalie({ fichier, feuille, code: 'type-inconnu', message, correction })]
		};
	}
	const entete = reconnaitre(table.entete, type);
	const avis = table.entete.flatMap((nom, i) =>
		nom === entete[i] ? [] : [comprise(lue, nom, entete[i]!, i + 1)]
	);
	return { tables: [{ ...lue, type, table: { ...table, entete } }], anomalies: avis };
}

function comprise({ fichier, feuille }: Lue, nom: string, colonne: string, rang: number): Anomalie {
	return anomalie({
		...{ fichier, feuille, ligne: 1, colonne: rang, champ: colonne },
		code: 'colonne-reconnue',
		niveau: 'information',
		message: `La colonne « ${nom} » est lue comme « ${colonne} ».`
	});
}

function ignoree(fichier: string, feuille: string): Anomalie {
	return anomalie({
		...{ fichier, feuille, code: 'feuille-ignoree', niveau: 'information' },
		message: `La feuille « ${feuille} » n’est pas lue : son nom n’est pas celui d’un type de faits.`
	});
}
