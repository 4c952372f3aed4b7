import { releaseSchema } from '#lib/domain/release.ts';
import { type Anomalie, anomalie } from '#lib/server/data/anomalie.ts';
import type { NomFeuille } from '#lib/server/data/cle.ts';
import { caractereInterdit, decode, interditDans } from '#lib/server/data/decodage.ts';
import { parseDocument } from '#lib/server/data/document.ts';
import { checkTable, parseTable, type Table } from '#lib/server/data/table.ts';
import { type FeuilleLue, lireClasseur } from './classeur.ts';
import { typeNomme } from './colonnes.ts';
import { messageRefus, messagesFeuille } from './messages.ts';
import { type Reglages, SANS_REGLAGE } from './reglages.ts';
import { typer } from './typage.ts';
import type { VersionLue } from './version.ts';
import type { Vue } from './vue.ts';

/** The rows of one type, under our names of columns. */
export type TableLue = { type: NomFeuille; fichier: string; feuille?: string; table: Table };

/** `version`: the file is a release, whose rows are found once it is compared with the draft. */
export type FichierLu = {
	tables: TableLue[];
	vue: Vue;
	anomalies: Anomalie[];
	version?: VersionLue;
};

/** Bytes that a file may have. */
export const TAILLE = 20_000_000;

const SANS_VUE: Vue = { encodage: null, separateur: null, tables: [] };

/**
 * Reads the bytes of a file to import, by its name: CSV, or a workbook whose sheets bear the names of
 * types. Never throws for what is in a file.
 */
export async function lireFichier(
	fichier: string,
	octets: Uint8Array,
	reglages: Reglages = SANS_REGLAGE
): Promise<FichierLu> {
	if (octets.length > TAILLE) {
		const faute = messageRefus(fichier, { code: 'trop-gros' });
		return { tables: [], vue: SANS_VUE, anomalies: [faute] };
	}
	const debut = Buffer.from(octets.subarray(0, 4)).toString('latin1');
	if (debut === 'PK\x03\x04' || debut === '\xd0\xcf\x11\xe0') {
		return lireFeuilles(fichier, octets, reglages);
	}
	if (/^(\u00ef\u00bb\u00bf)?\s*\{/.test(Buffer.from(octets.subarray(0, 64)).toString('latin1'))) {
		return lireVersion(fichier, octets);
	}
	const { texte, encodage = null, anomalies } = decode(fichier, octets, reglages.encodage);
	if (texte === null) return { tables: [], vue: { ...SANS_VUE, encodage }, anomalies };
	const table = parseTable(fichier, texte, reglages.separateur);
	const lue = typer({ fichier, table }, reglages.type ?? typeNomme(fichier), reglages);
	const vue = { encodage, separateur: table.separateur ?? null, tables: lue.vues };
	return { tables: lue.tables, vue, anomalies: [...anomalies, ...lue.anomalies] };
}

/** A release, as its file gives it: every fault has its JSON pointer. */
function lireVersion(fichier: string, octets: Uint8Array): FichierLu {
	const { valeur, anomalies } = parseDocument(fichier, octets, releaseSchema);
	const version = valeur ? { fichier, release: valeur } : undefined;
	return { tables: [], vue: SANS_VUE, anomalies, version };
}

async function lireFeuilles(
	fichier: string,
	octets: Uint8Array,
	reglages: Reglages
): Promise<FichierLu> {
	const lecture = await lireClasseur(octets);
	if ('refus' in lecture) {
		return { tables: [], vue: SANS_VUE, anomalies: [messageRefus(fichier, lecture.refus)] };
	}
	const { feuilles } = lecture;
	const { type } = reglages;
	const nommees = feuilles.filter(({ nom }) => typeNomme(nom));
	// A workbook of one table may have any name: it is then its first sheet.
	const utiles = type || nommees.length === 0 ? feuilles.slice(0, 1) : nommees;
	const lues = utiles.map((feuille) => {
		const { nom } = feuille;
		const lue = { fichier, feuille: nom, table: tableDe(fichier, feuille) };
		const siennes = typer(lue, type ?? typeNomme(nom), reglages);
		const dites = [...messagesFeuille(fichier, feuille), ...siennes.anomalies];
		return { ...siennes, anomalies: dites };
	});
	const ignorees = feuilles.filter((feuille) => !utiles.includes(feuille));
	return {
		tables: lues.flatMap(({ tables }) => tables),
		vue: { ...SANS_VUE, tables: lues.flatMap(({ vues }) => vues) },
		anomalies: [
			...ignorees.map(({ nom }) => ignoree(fichier, nom)),
			...lues.flatMap(({ anomalies }) => anomalies)
		]
	};
}

/** A row of a sheet ends with its last full cell: what follows is empty, not missing. */
function tableDe(fichier: string, { nom, rangs }: FeuilleLue): Table {
	const lieu = { fichier, feuille: nom };
	const fautes: Anomalie[] = [];
	const propres = rangs.map(({ ligne, cellules }) => ({
		ligne,
		cellules: cellules.map((cellule, i) => {
			const signe = interditDans(cellule);
			if (signe === null) return cellule.normalize('NFC');
			fautes.push(caractereInterdit({ ...lieu, ligne, colonne: i + 1 }, signe));
			return '';
		})
	}));
	const [tete, ...suite] = propres;
	if (!tete) {
		const message = `La feuille « ${nom} » est vide.`;
		const faute = anomalie({ ...lieu, code: 'aucune-ligne', message });
		return { entete: [], rangs: [], anomalies: [faute] };
	}
	const width = tete.cellules.length;
	const pleins = suite.map(({ ligne, cellules }) => ({
		ligne,
		cellules: Array.from({ length: Math.max(width, cellules.length) }, (_, i) => cellules[i] ?? '')
	}));
	const table = checkTable(fichier, tete, pleins);
	return { ...table, anomalies: [...fautes, ...table.anomalies] };
}

function ignoree(fichier: string, feuille: string): Anomalie {
	return anomalie({
		...{ fichier, feuille, code: 'feuille-ignoree', niveau: 'information' },
		message: `La feuille « ${feuille} » n’est pas lue : son nom n’est pas celui d’un type de faits.`
	});
}
