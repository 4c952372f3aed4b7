import { CsvError, parse } from 'csv-parse/sync';
import { anomalie } from './anomalie.ts';
import type { Anomalie } from './anomalie.ts';
import { position } from './decodage.ts';
import { openQuote } from './guillemet.ts';

/** A CSV as text: header and rows, each row with its physical line in the file. */
export type Table = {
	entete: string[];
	rangs: { ligne: number; cellules: string[] }[];
	anomalies: Anomalie[];
	/** What separates its cells; none in a sheet. */
	separateur?: string;
};

export const SEPARATEURS = [';', ',', '\t', '|'] as const;
export type Separateur = (typeof SEPARATEURS)[number];
const MAX_CELLULE = 10_000;
const MAX_RANG = 100_000;

/**
 * Cuts the text of a CSV into rows. The separator is sniffed on the header line only (or given by
 * `sep=;`). csv-parse only splits: header and ragged rows are checked here, so that each fault has
 * its code and its line; a header at fault leaves no row, for every later message would be noise.
 * `impose`: the separator that a person says.
 */
export function parseTable(
	fichier: string,
	texte: string,
	impose: Separateur | null = null
): Table {
	const sep = /^sep=(.)(\r\n|\n|\r)/i.exec(texte);
	const source = sep ? texte.slice(sep[0].length) : texte;
	const decalage = sep ? 1 : 0;
	const separateur = impose ?? sep?.[1] ?? sniff(source);
	let enregistrements: string[][];
	try {
		enregistrements = split(source, separateur);
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const anomalies = [brise(fichier, source, decalage, error)];
		return { entete: [], rangs: [], anomalies, separateur };
	}
	const ligne = 1 + decalage;
	const [tete = []] = enregistrements;
	const rangs = locate(enregistrements, decalage);
	return { ...checkTable(fichier, { ligne, cellules: tete }, rangs), separateur };
}

/** Rows under their header, wherever they come from: a header at fault leaves no row. */
export function checkTable(
	fichier: string,
	tete: { ligne: number; cellules: string[] },
	rangs: Table['rangs']
): Table {
	const entete = tete.cellules.map((nom) => nom.replace(/\s+/g, ' ').trim());
	const anomalies = checkEntete(fichier, entete, tete.ligne);
	if (anomalies.length > 0) return { entete, rangs: [], anomalies };
	return { entete, ...checkRangs(fichier, entete, rangs) };
}

function split(source: string, delimiter: string): string[][] {
	return parse(source, {
		delimiter,
		columns: false,
		relax_column_count: true,
		skip_empty_lines: false,
		record_delimiter: ['\r\n', '\n', '\r'],
		max_record_size: MAX_RANG
	});
}

function sniff(source: string): string {
	const ligne = (source.split(/[\r\n]/, 1)[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
	const comptes = SEPARATEURS.map((separateur) => ligne.split(separateur).length);
	return SEPARATEURS[comptes.indexOf(Math.max(...comptes))] ?? ';';
}

/** Adds the physical line: csv-parse counts a CRLF inside quotes twice, so we count ourselves. */
function locate(enregistrements: string[][], decalage: number): Table['rangs'] {
	let ligne = 1 + decalage;
	return enregistrements
		.map((cellules) => {
			const rang = { ligne, cellules };
			ligne += 1 + cellules.reduce((n, c) => n + (c.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
			return rang;
		})
		.slice(1)
		.filter(({ cellules }) => cellules.some((cellule) => cellule.trim() !== ''));
}

function checkEntete(fichier: string, entete: string[], ligne: number): Anomalie[] {
	return entete.flatMap((nom, index) => {
		const lieu = { fichier, ligne, colonne: index + 1, champ: nom || null };
		if (nom === '') {
			const message = `La colonne ${index + 1} n’a pas de nom.`;
			return [
				anomalie({ ...lieu, code: 'entete-vide', message, correction: 'Nommez-la ou ôtez-la.' })
			];
		}
		if (entete.indexOf(nom) === index) return [];
		const message = `La colonne « ${nom} » apparaît deux fois.`;
		return [
			anomalie({ ...lieu, code: 'entete-en-double', message, correction: 'Ôtez l’une des deux.' })
		];
	});
}

function checkRangs(fichier: string, entete: string[], rangs: Table['rangs']) {
	const anomalies: Anomalie[] = [];
	const bons = rangs.filter(({ ligne, cellules }) => {
		const defaut = checkRang(fichier, entete, ligne, cellules);
		if (defaut) anomalies.push(defaut);
		return defaut === null;
	});
	return { rangs: bons, anomalies };
}

function checkRang(fichier: string, entete: string[], ligne: number, cellules: string[]) {
	const ecart = cellules.length - entete.length;
	const longue = cellules.findIndex((cellule) => cellule.length > MAX_CELLULE);
	if (ecart === 0 && longue < 0) return null;
	if (ecart === 0) {
		const message = `Cellule de plus de ${MAX_CELLULE} caractères.`;
		const lieu = { fichier, ligne, colonne: longue + 1, champ: entete[longue] ?? null };
		return anomalie({
			...lieu,
			code: 'cellule-trop-longue',
			message,
			correction: 'Raccourcissez-la.'
		});
	}
	return anomalie({
		fichier,
		ligne,
		colonne: ecart > 0 ? entete.length + 1 : cellules.length + 1,
		code: ecart > 0 ? 'cellule-en-trop' : 'cellule-manquante',
		valeur: cellules[entete.length] ?? null,
		message: `${cellules.length} cellules au lieu de ${entete.length}.`,
		correction:
			'Ajoutez ou ôtez un séparateur ; un texte qui contient le séparateur se met entre guillemets.'
	});
}

function brise(fichier: string, source: string, decalage: number, error: CsvError): Anomalie {
	const ouvert = openQuote(source);
	if (ouvert !== null) {
		const { ligne, colonne } = position(source, ouvert);
		return anomalie({
			fichier,
			ligne: ligne + decalage,
			colonne,
			code: 'guillemet-non-ferme',
			message: 'Un guillemet s’ouvre ici et ne se ferme jamais.',
			correction: 'Fermez-le, ou doublez-le s’il fait partie du texte.'
		});
	}
	const lieu = { fichier, ligne: Number(error['lines'] ?? 0) + decalage };
	if (error.code === 'CSV_MAX_RECORD_SIZE') {
		const message = `Ligne de plus de ${MAX_RANG} caractères.`;
		return anomalie({
			...lieu,
			code: 'cellule-trop-longue',
			message,
			correction: 'Raccourcissez-la.'
		});
	}
	return anomalie({
		...lieu,
		colonne: Number(error['column'] ?? 0) + 1,
		code: 'guillemet-mal-place',
		message: 'Un guillemet apparaît au milieu d’une cellule.',
		correction: 'Doublez-le et mettez toute la cellule entre guillemets.'
	});
}
