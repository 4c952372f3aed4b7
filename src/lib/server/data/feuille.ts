import type { z } from 'zod';
import { anomalie } from './anomalie.ts';
import type { Anomalie } from './anomalie.ts';
import type { Motif } from './cellule.ts';
import { decode } from './decodage.ts';
import { suggestion } from '#lib/domain/proche.ts';
import { parseTable } from './table.ts';
import type { Table } from './table.ts';

/** The rows of one CSV file that could be read, each with its physical line. */
export type Feuille<T> = {
	fichier: string;
	/** Columns in the order of the file: their number is what a message shows. */
	entete: string[];
	lignes: Ligne<T>[];
};

export type Ligne<T> = { ligne: number; valeur: T };

type Lue<T> = { feuille: Feuille<T>; anomalies: Anomalie[] };

/**
 * Reads one CSV file against the Zod schema of its rows. Every fault of every cell is reported;
 * a row with a fault is left out of the result.
 */
export function parseFeuille<S extends z.ZodObject>(
	fichier: string,
	octets: Uint8Array,
	schema: S
): Lue<z.output<S>> {
	const { texte, anomalies } = decode(fichier, octets);
	if (texte === null) return { feuille: { fichier, entete: [], lignes: [] }, anomalies };
	const lue = feuilleDe(fichier, parseTable(fichier, texte), schema);
	return { feuille: lue.feuille, anomalies: [...anomalies, ...lue.anomalies] };
}

/** Rows after which one who follows the reading hears of it. */
const PAS = 1000;

/**
 * Reads the rows of a table against their schema; see `parseFeuille`. A column without a name is not
 * read. `suivre` hears how many rows were read.
 */
export function feuilleDe<S extends z.ZodObject>(
	fichier: string,
	table: Table,
	schema: S,
	suivre?: (lues: number) => void
): Lue<z.output<S>> {
	const vide = { fichier, entete: [], lignes: [] };
	const anomalies = [...table.anomalies];
	if (table.entete.length === 0) return { feuille: vide, anomalies };
	const colonnes = checkColonnes(fichier, table.entete, Object.keys(schema.shape));
	anomalies.push(...colonnes);
	if (colonnes.length > 0) return { feuille: vide, anomalies };
	const lignes: Ligne<z.output<S>>[] = [];
	for (const [i, rang] of table.rangs.entries()) {
		if (i % PAS === 0) suivre?.(i);
		const formules = checkFormules(fichier, table.entete, rang);
		const lecture = schema.safeParse(toObjet(table.entete, rang.cellules));
		anomalies.push(...formules);
		if (!lecture.success)
			anomalies.push(...toAnomalies(fichier, table.entete, rang, lecture.error));
		else if (formules.length === 0) lignes.push({ ligne: rang.ligne, valeur: lecture.data });
	}
	if (table.rangs.length === 0 && table.anomalies.length === 0) anomalies.push(sansLigne(fichier));
	return { feuille: { fichier, entete: table.entete, lignes }, anomalies };
}

function toObjet(entete: string[], cellules: string[]): Record<string, string> {
	const objet: Record<string, string> = {};
	for (const [index, nom] of entete.entries()) if (nom !== '') objet[nom] = cellules[index] ?? '';
	return objet;
}

function checkColonnes(fichier: string, entete: string[], attendues: string[]): Anomalie[] {
	const inconnues = entete.filter((nom) => nom !== '' && !attendues.includes(nom));
	const manquantes = attendues.filter((nom) => !entete.includes(nom));
	return [
		...inconnues.map((nom) =>
			anomalie({
				fichier,
				ligne: 1,
				colonne: entete.indexOf(nom) + 1,
				champ: nom,
				code: 'colonne-inconnue',
				message: `La colonne « ${nom} » n’est pas prévue.`,
				correction: suggestion(nom, manquantes) ?? 'Ôtez-la.'
			})
		),
		...manquantes.map((nom) =>
			anomalie({
				fichier,
				ligne: 1,
				champ: nom,
				code: 'colonne-manquante',
				message: `La colonne « ${nom} » manque.`,
				correction: `L’en-tête attendu est : ${attendues.join(';')}`
			})
		)
	];
}

/** A spreadsheet would run such a cell as a formula, here or in a file exported from here. */
function checkFormules(fichier: string, entete: string[], rang: Table['rangs'][number]) {
	return rang.cellules.flatMap((valeur, index) =>
		/^\s*[=+\-@]/.test(valeur)
			? anomalie({
					fichier,
					ligne: rang.ligne,
					colonne: index + 1,
					champ: entete[index] ?? null,
					valeur,
					code: 'debut-de-formule',
					message:
						'Une cellule ne peut pas commencer par =, +, - ou @ : un tableur y lirait un calcul.',
					correction: 'Commencez par un mot.'
				})
			: []
	);
}

function toAnomalies(
	fichier: string,
	entete: string[],
	rang: Table['rangs'][number],
	error: z.ZodError
): Anomalie[] {
	return error.issues.map((issue) => {
		const champ = String(issue.path[0] ?? '');
		const index = entete.indexOf(champ);
		const motif = (issue.code === 'custom' ? issue.params : undefined) as Motif | undefined;
		return anomalie({
			fichier,
			ligne: rang.ligne,
			colonne: index < 0 ? null : index + 1,
			champ,
			valeur: rang.cellules[index] ?? null,
			code: motif?.code ?? 'format-invalide',
			message: issue.message,
			correction: motif?.correction ?? null
		});
	});
}

function sansLigne(fichier: string): Anomalie {
	return anomalie({
		fichier,
		code: 'aucune-ligne',
		message: 'Le fichier n’a que son en-tête : tous ses faits ont disparu.',
		correction: 'Reprenez la version précédente du fichier.'
	});
}
